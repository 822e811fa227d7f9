-- The eight weeks up to the last day are that day and the 55 before it. A contact at any location is a contact, in any of the person's
-- records; what was written in one that counts nowhere does not.
SELECT c.id, c.number, c.first_name, c.infix, c.last_name, NULL, late.happened_on
FROM (
    SELECT o.person_id, o.client_id, CASE
        WHEN o.person_id IN (SELECT person_id FROM person_of) THEN (
            SELECT max((
                SELECT max(happened_on) FROM contacts WHERE client_id = r.client_id AND happened_on <= :to AND deleted IS NOT 1
            ))
            FROM open_record AS r
            WHERE r.person_id = o.person_id
        )
        ELSE (SELECT max(happened_on) FROM contacts WHERE client_id = o.person_id AND happened_on <= :to AND deleted IS NOT 1)
    END AS happened_on
    FROM open_person AS o
) AS late
LEFT JOIN clients AS c ON c.id = coalesce(
    (SELECT id FROM clients WHERE id = late.person_id AND id NOT IN (SELECT client_id FROM gone)),
    late.client_id
)
WHERE late.happened_on IS NULL OR late.happened_on < date(:to, '-55 days')
ORDER BY late.happened_on IS NOT NULL, late.happened_on, c.number, late.person_id
