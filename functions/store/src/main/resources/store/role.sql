-- What the functions may do: read, insert, and change everything but the identity of a row. They delete nothing.
-- The role itself, with its password, is made by whoever owns the server.
grant select, insert on account to cofrap_functions;
grant update (password, mfa, gendate, expired, pending_password, pending_mfa, pending_gendate, pending_retry, last_step,
              misses, frozen_until) on account to cofrap_functions;
