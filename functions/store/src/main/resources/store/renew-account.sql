-- A new password beside the expired one, which stays until this one is confirmed. The date moves on by a second at
-- least, because it names the generation. No row comes back when the ticket's generation is no longer the current one.
update account
set pending_password = :#password,
    pending_mfa      = null,
    pending_gendate  = greatest(:#now, coalesce(pending_gendate, gendate) + 1)
where username = :#username
  and gendate = :#generation
returning id, pending_gendate
