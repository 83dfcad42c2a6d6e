-- A new name, one whose creation was abandoned, or one that the same caller asks for again because the answer was lost. No
-- row comes back when the name is taken. The date moves on by a second at least, because it names the generation; it
-- never runs ahead of the clock by more. The retry key stands with the date that it is for: a row that was given another
-- by code that knows no such keys has none.
insert into account (username, pending_password, pending_gendate, pending_retry)
select :#username, :#password, clock.now, cast(:#retry as text) || '/' || clock.now
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
on conflict (username) do update
  set pending_password = excluded.pending_password,
      pending_mfa      = null,
      pending_gendate  = greatest(excluded.pending_gendate, account.pending_gendate + 1),
      pending_retry    = cast(:#retry as text) || '/' || greatest(excluded.pending_gendate, account.pending_gendate + 1),
      misses           = 0,
      frozen_until     = 0
  where account.password is null
    and (account.pending_gendate <= excluded.pending_gendate - :#abandoned
      or account.pending_gendate <= excluded.pending_gendate
        and account.pending_retry = cast(:#retry as text) || '/' || account.pending_gendate)
returning id, pending_gendate, cast(floor(extract(epoch from clock_timestamp())) as bigint) as now
