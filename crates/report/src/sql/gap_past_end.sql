SELECT record_id, number, first_name, infix, last_name, id, coalesce(planned_end_on, date(started_on, '+1 year')) AS planned
FROM trajectory
WHERE started_on <= :to
    AND (ended_on IS NULL OR ended_on >= :to)
    AND planned < :to
    AND (:location IS NULL OR at_location_id = :location)
ORDER BY planned, id
