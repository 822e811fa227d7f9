SELECT 'activities' AS tbl, id, NULL AS record_id, NULL AS number, title AS first_name, NULL AS infix, NULL AS last_name,
    held_on AS day, 'meetings' AS part, 1 AS amount, {group} AS grp
FROM activities
WHERE deleted IS NOT 1
    AND kind IN ('information_meeting', 'training')
    AND held_on BETWEEN :from AND :to
    AND (:location IS NULL OR location_id = :location)
