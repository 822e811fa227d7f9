-- The person's record, or where that one does not count here, the one that the measurement stands in.
SELECT coalesce(c.id, ends.person_id), c.number, c.first_name, c.infix, c.last_name, ends.last_id, ends.last_on
FROM ends
LEFT JOIN clients AS c ON c.id = coalesce(
    (SELECT id FROM clients WHERE id = ends.person_id AND id NOT IN (SELECT client_id FROM gone)),
    (SELECT client_id FROM movements WHERE id = ends.last_id)
)
WHERE ends.single
ORDER BY ends.last_on, ends.last_id
