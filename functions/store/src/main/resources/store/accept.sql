-- Spends the code: only one of several simultaneous requests finds an older step here. Expiry is marked, and the renewal
-- ticket bound to what is pending, as of the moment of writing.
update account
set last_step    = :#step,
    misses       = 0,
    frozen_until = 0,
    expired      = case when clock.now < :#valid_until then 0 else 1 end
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
where id = :#id
  and gendate = :#generation
  and last_step < :#step
  and :#step_opens <= clock.now
  and frozen_until <= clock.now
returning id, username, expired, pending_gendate, clock.now
