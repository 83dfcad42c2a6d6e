-- Who may do what. Run by the owner of the database; safe to run again.
-- The passwords come from the environment into psql's own variables: on no command line.
\set ON_ERROR_STOP on
\getenv functions_password FUNCTIONS_PASSWORD
\getenv backup_password BACKUP_PASSWORD

-- Nor do they reach the server's log. Only a superuser may say so; a hosted service has its own rules.
select current_setting('is_superuser') = 'on' as superuser \gset
\if :superuser
  set log_statement = 'none';
  set log_min_error_statement = 'panic';
\endif

select 'create role cofrap_functions' where to_regrole('cofrap_functions') is null
union all
select 'create role cofrap_backup' where to_regrole('cofrap_backup') is null \gexec
alter role cofrap_functions login password :'functions_password';
alter role cofrap_backup login password :'backup_password';

select format('revoke all on database %I from public', current_database()) \gexec
select format('grant connect on database %I to cofrap_functions, cofrap_backup', current_database()) \gexec
revoke all on schema public from public;
grant usage on schema public to cofrap_functions, cofrap_backup;

begin;
\ir schema.sql
\ir role.sql
-- A backup reads, and does nothing else.
grant select on account to cofrap_backup;
grant select on all sequences in schema public to cofrap_backup;
commit;
