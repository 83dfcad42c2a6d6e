-- A new name, or one whose creation was abandoned. No row comes back when the name is taken.
insert into account (username, pending_password, pending_gendate)
select :#username, :#password, clock.now
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
on conflict (username) do update
  set pending_password = excluded.pending_password,
      pending_mfa      = null,
      pending_gendate  = excluded.pending_gendate,
      misses           = 0,
      frozen_until     = 0
  where account.password is null
    and account.pending_gendate <= excluded.pending_gendate - :#abandoned
returning id, pending_gendate, pending_gendate as now
