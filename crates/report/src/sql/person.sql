-- Clients that count here: not deleted, and of this device's locations.
present AS NOT MATERIALIZED (
    SELECT * FROM clients WHERE id NOT IN (SELECT client_id FROM gone)
),
-- One record a person: the one that others were joined into, or, where that one does not count here, the oldest that does.
person AS NOT MATERIALIZED (
    SELECT c.*
    FROM present AS c
    WHERE c.id NOT IN (SELECT client_id FROM person_of WHERE client_id <> person_id)
        OR c.id IN (SELECT client_id FROM person_of WHERE kept_id IS NULL) AND EXISTS (
            SELECT 1 FROM person_of AS p
            WHERE p.client_id = c.id AND NOT EXISTS (
                SELECT 1 FROM person_of AS other JOIN present AS older ON older.id = other.client_id
                WHERE other.person_id = p.person_id AND older.id < c.id
            )
        )
)
