-- Clients that count here: not deleted, and of this device's locations. Mostly none has left those, which is asked once.
present AS NOT MATERIALIZED (
    SELECT * FROM clients WHERE deleted IS NOT 1
        AND (NOT EXISTS (SELECT 1 FROM left_clients) OR id NOT IN (SELECT client_id FROM left_clients))
),
-- One record a person: the one that others were joined into, or, where that one does not count here, the oldest that does.
person AS NOT MATERIALIZED (
    SELECT c.*
    FROM present AS c
    WHERE c.merged_into IS NULL
        -- Nearly always the other is there, and is nobody else.
        OR NOT EXISTS (SELECT 1 FROM present AS other WHERE other.id = c.merged_into AND other.merged_into IS NULL)
        AND EXISTS (
            SELECT 1 FROM person_of AS p
            WHERE p.client_id = c.id AND (
                p.person_id = c.id
                OR NOT EXISTS (SELECT 1 FROM present AS kept WHERE kept.id = p.person_id)
                AND NOT EXISTS (
                    SELECT 1 FROM person_of AS other JOIN present AS older ON older.id = other.client_id
                    WHERE other.person_id = p.person_id AND older.id < c.id
                )
            )
        )
)
