SELECT count(*)
FROM activities
WHERE deleted IS NOT 1
    AND kind IN ('information_meeting', 'training')
    AND held_on BETWEEN :from AND :to
    AND (:location IS NULL OR location_id = :location)
