-- What was secured after the last day was not secured on it.
SELECT record_id, number, first_name, infix, last_name, id, ended_on
FROM trajectory
WHERE outcome = 'transferred'
    AND ended_on <= :to
    AND (follow_up_secured_on IS NULL OR follow_up_secured_on > :to)
    AND (:location IS NULL OR at_location_id = :location)
ORDER BY ended_on, id
