SELECT coalesce(m.record_id, spans.person_id), m.number, m.first_name, m.infix, m.last_name, spans.last_id, spans.last_on
FROM spans CROSS JOIN movement AS m ON m.id = spans.last_id
WHERE spans.single
ORDER BY spans.last_on, spans.last_id
