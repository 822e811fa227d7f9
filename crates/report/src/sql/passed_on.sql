-- Each person once (in a group: once in each group), by what came first; what happened on one day: by the lowest id.
SELECT tbl, id, {client}, day, 'passed_on' AS part, 1 AS amount, grp
FROM (
    SELECT tbl, id, record, client_id, min(day || hex(id)) AS earliest, day, grp
    FROM (
        SELECT 'trajectories' AS tbl, id, person_id, record, client_id, ended_on AS day, {group} AS grp
        FROM trajectory
        WHERE outcome IN ('education', 'work')
            AND ended_on BETWEEN :from AND :to
            AND (:location IS NULL OR at_location_id = :location)
        UNION ALL
        SELECT 'referrals', id, person_id, record, client_id, result_on, {group2}
        FROM referral
        WHERE result IN ('education', 'work')
            AND result_on BETWEEN :from AND :to
            AND (:location IS NULL OR at_location_id = :location)
    )
    GROUP BY person_id, grp
)
