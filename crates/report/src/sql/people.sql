WITH RECURSIVE
-- Clients that count nowhere: deleted, or no longer of this device's locations.
gone (client_id) AS NOT MATERIALIZED (
    SELECT id FROM clients WHERE deleted = 1
    UNION ALL
    SELECT client_id FROM left_clients
),
-- Every joined client with all that it was joined into, step by step. UNION ends where the steps go round in a circle.
walk (client_id, into_id) AS (
    SELECT id, merged_into FROM clients WHERE merged_into IS NOT NULL
    UNION
    SELECT walk.client_id, clients.merged_into
    FROM walk JOIN clients ON clients.id = walk.into_id
    WHERE clients.merged_into IS NOT NULL
),
-- Who each joined client is: the end of the steps; in a circle, which has no end, the oldest of its members. And the record of that
-- person, if it counts here.
person_of (client_id, person_id, kept_id) AS MATERIALIZED (
    SELECT client_id, person_id,
        (SELECT id FROM clients WHERE id = person_id AND id NOT IN (SELECT client_id FROM gone))
    FROM (
        SELECT walk.client_id AS client_id,
            coalesce(
                max(CASE WHEN next.merged_into IS NULL THEN walk.into_id END),
                min(CASE WHEN circle.client_id IS NOT NULL THEN walk.into_id END)
            ) AS person_id
        FROM walk
        LEFT JOIN clients AS next ON next.id = walk.into_id
        LEFT JOIN walk AS circle ON circle.client_id = walk.into_id AND circle.into_id = walk.into_id
        GROUP BY walk.client_id
    )
)
