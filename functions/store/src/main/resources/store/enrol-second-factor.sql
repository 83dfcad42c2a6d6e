-- The second factor of a pending password. No row comes back when that password was confirmed or replaced.
update account
set pending_mfa = :#mfa
where username = :#username
  and pending_gendate = :#generation
returning id, pending_gendate
