SELECT 'clients' AS tbl, id, id AS record_id, number, first_name, infix, last_name, first_contact_on AS day,
    source AS part, 1 AS amount, {group} AS grp
FROM person
WHERE first_contact_on BETWEEN :from AND :to
    AND (:location IS NULL OR location_id = :location)
