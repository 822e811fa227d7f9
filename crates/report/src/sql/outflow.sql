SELECT outcome, count(*), count(*) FILTER (WHERE outcome = 'transferred' AND follow_up_secured_on IS NULL)
FROM trajectory
WHERE ended_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
GROUP BY outcome
