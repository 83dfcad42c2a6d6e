-- Takes months off the dates of an account, as if that time had passed since. The retry key stays with the date that it
-- was for: a month later, it opens nothing that is not open to anybody.
update account
set gendate         = cast(extract(epoch from to_timestamp(gendate) at time zone 'UTC'
                                              - make_interval(months => :#months)) as bigint),
    pending_gendate = cast(extract(epoch from to_timestamp(pending_gendate) at time zone 'UTC'
                                              - make_interval(months => :#months)) as bigint)
where username = :#username
returning id, username
