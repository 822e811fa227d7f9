SELECT 'trajectories' AS tbl, id, record_id, number, first_name, infix, last_name, started_on AS day,
    CASE WHEN kind IN ('individual', 'group') THEN 'trajectories_started' ELSE 'work_learning_started' END AS part,
    1 AS amount, {group} AS grp
FROM trajectory
WHERE kind IN ('individual', 'group', 'work_learning', 'language_internship')
    AND started_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
