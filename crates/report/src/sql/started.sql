SELECT
    count(*) FILTER (WHERE kind IN ('individual', 'group')),
    count(*) FILTER (WHERE kind IN ('work_learning', 'language_internship'))
FROM trajectory
WHERE started_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
