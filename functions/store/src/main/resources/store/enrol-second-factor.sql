-- The second factor of a pending password. No row comes back when the ticket is over, or when that password was
-- confirmed or replaced.
update account
set pending_mfa = :#mfa
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
where username = :#username
  and pending_gendate = :#generation
  and clock.now < :#ticket_end
returning id, pending_gendate
