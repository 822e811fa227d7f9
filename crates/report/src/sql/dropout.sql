-- A trajectory is open on any day of the period when it started before its end and did not end before its start.
SELECT 'trajectories' AS tbl, id, record_id, number, first_name, infix, last_name, coalesce(ended_on, started_on) AS day,
    CASE WHEN outcome = 'dropout' AND ended_on BETWEEN :from AND :to THEN 'dropout' ELSE 'open' END AS part,
    1 AS amount, {group} AS grp
FROM trajectory
WHERE kind = 'individual'
    AND started_on <= :to
    AND (ended_on IS NULL OR ended_on >= :from)
    AND (:location IS NULL OR at_location_id = :location)
