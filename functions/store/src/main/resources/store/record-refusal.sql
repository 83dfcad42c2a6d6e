-- What every refusal sends, so that no cause costs a statement more than another. Only a wrong code given with the right
-- password comes with the number of its row, and is counted: from the tenth in a row on, each freezes the second factor.
-- Such a count does not wait for the disk, nor for a standby, as a refusal that counts nothing does not either.
update account
set misses       = misses + 1,
    frozen_until = case when misses + 1 >= :#limit then clock.now + :#freeze else 0 end
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
where id = :#id
  and frozen_until <= clock.now
returning id, misses, set_config('synchronous_commit', 'off', true)
