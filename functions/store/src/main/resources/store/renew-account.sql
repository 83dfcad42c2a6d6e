-- A new password beside the expired one, which stays until this one is confirmed. The date moves on by a second at
-- least, because it names the generation. No row comes back when the ticket is over, when its generation is no longer
-- the current one or was never proven after its end, or when another renewal has begun since it was issued: what was
-- pending then is pending no more. Only who began that renewal may begin it again, because its answer was lost: with the
-- retry key that stands beside the date of what is pending.
update account
set pending_password = :#password,
    pending_mfa      = null,
    pending_gendate  = greatest(clock.now, coalesce(pending_gendate, gendate) + 1),
    pending_retry    = cast(:#retry as text) || '/' || greatest(clock.now, coalesce(pending_gendate, gendate) + 1)
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
where username = :#username
  and gendate = :#generation
  and expired = 1
  and (coalesce(pending_gendate, 0) = :#pending
    or pending_gendate <= clock.now and pending_retry = cast(:#retry as text) || '/' || pending_gendate)
  and clock.now < :#ticket_end
returning id, pending_gendate, clock.now
