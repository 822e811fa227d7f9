SELECT source, count(*)
FROM person
WHERE first_contact_on BETWEEN :from AND :to
    AND (:location IS NULL OR location_id = :location)
GROUP BY source
