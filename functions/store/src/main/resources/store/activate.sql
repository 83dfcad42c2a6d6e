-- The pending credentials take the place of the current ones, all at once.
update account
set password         = :#password,
    mfa              = :#mfa,
    gendate          = pending_gendate,
    expired          = case when clock.now < :#valid_until then 0 else 1 end,
    pending_password = null,
    pending_mfa      = null,
    pending_gendate  = null,
    pending_retry    = null,
    last_step        = :#step,
    misses           = 0,
    frozen_until     = 0
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
where id = :#id
  and pending_gendate = :#generation
  and pending_mfa = :#seen_mfa
  and :#step_opens <= clock.now
  and frozen_until <= clock.now
returning id, username, expired, pending_gendate, clock.now
