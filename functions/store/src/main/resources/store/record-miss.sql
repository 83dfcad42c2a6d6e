-- Counts a wrong code given with the right password; from the tenth in a row on, each freezes the second factor.
update account
set misses       = misses + 1,
    frozen_until = case when misses + 1 >= :#limit then :#now + :#freeze else 0 end
where id = :#id
  and frozen_until <= :#now
returning id, misses
