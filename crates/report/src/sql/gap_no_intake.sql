SELECT c.id, c.number, c.first_name, c.infix, c.last_name, NULL, o.started_on
FROM open_person AS o
LEFT JOIN clients AS c ON c.id = coalesce(
    (SELECT id FROM clients WHERE id = o.person_id AND id NOT IN (SELECT client_id FROM gone)),
    o.client_id
)
WHERE NOT EXISTS (
        SELECT 1 FROM intakes
        WHERE client_id = o.person_id AND client_id NOT IN (SELECT client_id FROM gone) AND deleted IS NOT 1 AND held_on <= :to
    )
    AND NOT EXISTS (
        SELECT 1 FROM open_record AS r JOIN intakes ON intakes.client_id = r.client_id
        WHERE r.person_id = o.person_id AND intakes.deleted IS NOT 1 AND intakes.held_on <= :to
    )
ORDER BY o.started_on, c.number, o.person_id
