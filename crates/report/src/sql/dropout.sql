-- A trajectory is open on any day of the period when it started before its end and did not end before its start.
SELECT
    count(*) FILTER (WHERE outcome = 'dropout' AND ended_on BETWEEN :from AND :to),
    count(*)
FROM trajectory
WHERE kind = 'individual'
    AND started_on <= :to
    AND (ended_on IS NULL OR ended_on >= :from)
    AND (:location IS NULL OR at_location_id = :location)
