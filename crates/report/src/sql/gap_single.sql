SELECT coalesce(spans.record_id, spans.person_id), c.number, c.first_name, c.infix, c.last_name, spans.last_id, substr(spans.last_on, 1, 10) AS measured_on
FROM spans
LEFT JOIN clients AS c ON c.id = spans.record_id
WHERE spans.days = 1
ORDER BY measured_on, spans.last_id
