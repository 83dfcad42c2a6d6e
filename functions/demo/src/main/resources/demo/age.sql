-- Takes months off the dates of an account, as if that time had passed since.
update account
set gendate         = cast(extract(epoch from to_timestamp(gendate) at time zone 'UTC'
                                              - make_interval(months => :#months)) as bigint),
    pending_gendate = cast(extract(epoch from to_timestamp(pending_gendate) at time zone 'UTC'
                                              - make_interval(months => :#months)) as bigint)
where username = :#username
returning id, username
