-- The table is there and may be read.
select count(*) as found from account where id = 0
