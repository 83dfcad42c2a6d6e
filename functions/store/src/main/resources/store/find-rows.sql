-- Rows in the order of their numbers, a page at a time.
select id, username, password, mfa, pending_password, pending_mfa
from account
where id > :#after
order by id
limit :#page
