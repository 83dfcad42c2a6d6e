select id, password, mfa, gendate, pending_password, pending_mfa, pending_gendate, last_step, frozen_until
from account
where username = :#username
