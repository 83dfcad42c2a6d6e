-- The table as it is stored, for all to see that nothing in it can be read.
select cast(coalesce(json_agg(a order by a.id), '[]') as text) as rows from account a
