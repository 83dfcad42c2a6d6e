-- The table as it is stored, for all to see that nothing in it can be read.
select coalesce(json_agg(a order by a.id), '[]')::text as rows from account a
