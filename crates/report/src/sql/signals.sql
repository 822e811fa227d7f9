SELECT 'signals' AS tbl, id, record_id, number, first_name, infix, last_name, noticed_on AS day, domain AS part, neighbourhood,
    status IS NULL OR status = 'open' AS is_open, 1 AS amount, {group} AS grp
FROM signal
WHERE noticed_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
