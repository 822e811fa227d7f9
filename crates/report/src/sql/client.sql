(SELECT id FROM clients WHERE id = record) AS record_id,
    coalesce((SELECT number FROM clients WHERE id = record), (SELECT number FROM clients WHERE id = client_id)) AS number,
    (SELECT first_name FROM clients WHERE id = record) AS first_name,
    (SELECT infix FROM clients WHERE id = record) AS infix,
    (SELECT last_name FROM clients WHERE id = record) AS last_name
