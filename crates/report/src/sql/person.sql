-- Clients that count here: not deleted, and of this device's locations.
present AS NOT MATERIALIZED (
    SELECT * FROM clients
    WHERE deleted IS NOT 1 AND NOT EXISTS (SELECT 1 FROM left_clients WHERE left_clients.client_id = clients.id)
),
-- One record a person: the one that others were joined into, or, where that one does not count here, the oldest that does.
person AS NOT MATERIALIZED (
    SELECT c.*
    FROM present AS c LEFT JOIN person_of AS p ON p.client_id = c.id
    WHERE p.person_id IS NULL
        OR p.person_id = c.id
        OR (
            NOT EXISTS (SELECT 1 FROM present AS kept WHERE kept.id = p.person_id)
            AND NOT EXISTS (
                SELECT 1 FROM person_of AS other JOIN present AS older ON older.id = other.client_id
                WHERE other.person_id = p.person_id AND older.id < c.id
            )
        )
)
