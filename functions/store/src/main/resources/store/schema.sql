-- The one table. The first six columns are the specification's; docs/decisions/0005-une-table.md says why each of the
-- others is there. Safe to run again.
create table if not exists account (
  id               bigint generated always as identity primary key,
  username         text     not null unique,
  -- what opens the account: null until a first authentication has succeeded
  password         text,
  mfa              text,
  gendate          bigint,
  expired          smallint not null default 0 check (expired in (0, 1)),
  -- what will replace it at its own first successful authentication
  pending_password text,
  pending_mfa      text,
  pending_gendate  bigint,
  -- the digest of what lets whoever asked for it ask again, and the date that it is for
  pending_retry    text,
  -- the second factor: last TOTP step accepted, wrong codes in a row, frozen until (epoch seconds)
  last_step        bigint   not null default 0,
  misses           integer  not null default 0,
  frozen_until     bigint   not null default 0,

  constraint current_is_whole check (num_nulls(password, mfa, gendate) in (0, 3)),
  constraint pending_has_a_password check ((pending_password is null) = (pending_gendate is null)),
  constraint pending_mfa_completes_a_password check (pending_mfa is null or pending_password is not null),
  constraint row_holds_something check (password is not null or pending_password is not null)
);

-- a table made before answers could be asked for again
alter table account add column if not exists pending_retry text;
