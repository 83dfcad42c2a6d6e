-- The name of the first account, then how many there are of each cause.
update account set misses = 0,
  last_step = case when lot = 3 then 9000000000 else 0 end,
  frozen_until = case when lot = 4 then 9000000000 else 0 end,
  password = case when lot = 5 then overlay(password placing '====' from 20) else password end
from (select id as its, (username::bigint - ?) / ? as lot from account) as lots
where id = its and lot between 0 and 5
