SELECT coalesce(max(record_id), person_id), max(number),
    total(coalesce(units, 1) * unit_price) FILTER (WHERE kind = 'saving'),
    count(*) FILTER (WHERE kind = 'personal'),
    count(*) FILTER (WHERE kind = 'social')
FROM effect
WHERE noted_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
GROUP BY person_id
ORDER BY max(number) IS NULL, max(number), person_id
