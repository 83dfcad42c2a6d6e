-- The table is there and may be read, and what time the database has.
select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now, count(*) as found from account where id = 0
