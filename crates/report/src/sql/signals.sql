SELECT domain, neighbourhood, count(*), count(*) FILTER (WHERE status IS NULL OR status = 'open')
FROM signal
WHERE noticed_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
GROUP BY domain, neighbourhood
ORDER BY domain, neighbourhood IS NULL, neighbourhood
