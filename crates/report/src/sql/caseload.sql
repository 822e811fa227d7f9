-- The coaches at work, whether anyone is with them or not.
SELECT id FROM staff
WHERE role = 'coach' AND deleted IS NOT 1 AND active IS NOT 0
    AND (:location IS NULL OR location_id = :location)
