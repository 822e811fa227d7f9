SELECT 'effects' AS tbl, id, person_id, record, record_id, number, first_name, infix, last_name, noted_on AS day, kind AS part,
    CASE WHEN kind = 'saving' THEN coalesce(units, 1) * unit_price ELSE 1 END AS amount, {group} AS grp
FROM effect
WHERE noted_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
