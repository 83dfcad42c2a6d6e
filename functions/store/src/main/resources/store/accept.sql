-- Spends the code: only one of several simultaneous requests finds an older step here.
update account
set last_step    = :#step,
    misses       = 0,
    frozen_until = 0,
    expired      = :#expired
where id = :#id
  and gendate = :#generation
  and last_step < :#step
  and frozen_until <= :#now
returning id, username
