-- Writes a row's values sealed anew, unless one of them has changed in the meantime.
update account
set password         = :#password,
    mfa              = :#mfa,
    pending_password = :#pending_password,
    pending_mfa      = :#pending_mfa
where id = :#id
  and password         is not distinct from :#seen_password
  and mfa              is not distinct from :#seen_mfa
  and pending_password is not distinct from :#seen_pending_password
  and pending_mfa      is not distinct from :#seen_pending_mfa
returning id, username
