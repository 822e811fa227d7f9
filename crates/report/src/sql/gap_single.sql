SELECT coalesce(m.record_id, ends.person_id), m.number, m.first_name, m.infix, m.last_name, ends.last_id, ends.last_on
FROM ends CROSS JOIN movement AS m ON m.id = ends.last_id
WHERE ends.single
ORDER BY ends.last_on, ends.last_id
