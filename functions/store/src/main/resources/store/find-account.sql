-- One row whatever the name, so that an unknown one tells the time too: that of the database, which decides.
select clock.now, id, password, mfa, gendate, pending_password, pending_mfa, pending_gendate, last_step, frozen_until
from (select cast(floor(extract(epoch from clock_timestamp())) as bigint) as now) as clock
left join account on username = :#username
