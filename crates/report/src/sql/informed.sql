SELECT coalesce(sum(coalesce(people, 1)), 0)
FROM contact
WHERE topic = 'information' AND channel <> 'email'
    AND happened_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
