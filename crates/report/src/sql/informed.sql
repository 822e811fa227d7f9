SELECT 'contacts' AS tbl, id, record_id, number, first_name, infix, last_name, happened_on AS day, 'informed' AS part, coalesce(people, 1) AS amount, {group} AS grp
FROM contact
WHERE topic = 'information' AND channel <> 'email'
    AND happened_on BETWEEN :from AND :to
    AND (:location IS NULL OR at_location_id = :location)
