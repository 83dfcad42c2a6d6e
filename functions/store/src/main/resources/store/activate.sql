-- The pending credentials take the place of the current ones, all at once.
update account
set password         = :#password,
    mfa              = :#mfa,
    gendate          = pending_gendate,
    expired          = :#expired,
    pending_password = null,
    pending_mfa      = null,
    pending_gendate  = null,
    last_step        = :#step,
    misses           = 0,
    frozen_until     = 0
where id = :#id
  and pending_gendate = :#generation
  and pending_mfa = :#seen_mfa
  and frozen_until <= :#now
returning id, username
