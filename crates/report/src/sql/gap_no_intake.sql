SELECT record_id, number, first_name, infix, last_name, NULL, started_on
FROM open_person
WHERE person_id NOT IN (
    SELECT r.person_id
    FROM open_record AS r CROSS JOIN intake ON intake.client_id = r.client_id
    WHERE intake.held_on <= :to
)
ORDER BY started_on, number, person_id
