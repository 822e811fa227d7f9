-- The targets whose period holds the whole period asked for, the closest one first.
SELECT indicator, from_on, to_on, comparison, value, per
FROM targets
WHERE deleted IS NOT 1
    AND location_id IS :location
    AND from_on <= :from AND to_on >= :to
    AND comparison IS NOT NULL AND value IS NOT NULL
ORDER BY indicator, julianday(to_on) - julianday(from_on), from_on DESC, id DESC
