SELECT count(*), count(*) FILTER (WHERE hours IS NULL), total(hours), total(training_cost)
FROM trajectory
WHERE ended_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
