-- Trajectories that ended in the period: what outflow and costs are counted from.
SELECT 'trajectories' AS tbl, id, record_id, number, first_name, infix, last_name, ended_on AS day, outcome AS part,
    outcome = 'transferred' AND follow_up_secured_on IS NULL AS unsecured,
    hours, training_cost, {group} AS grp
FROM trajectory
WHERE ended_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
