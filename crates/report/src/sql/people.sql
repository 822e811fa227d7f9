WITH RECURSIVE
-- Clients that count nowhere: deleted, or no longer of this device's locations.
gone (client_id) AS NOT MATERIALIZED (
    SELECT id FROM clients WHERE deleted = 1
    UNION ALL
    SELECT client_id FROM left_clients
),
joined (client_id, into_id) AS MATERIALIZED (
    SELECT id, merged_into FROM clients WHERE merged_into IS NOT NULL
),
-- Of those who were joined into someone who was joined too, which are few: all that they were joined into, step by step. UNION ends
-- where the steps go round in a circle.
walk (client_id, into_id) AS (
    SELECT client_id, into_id FROM joined WHERE into_id IN (SELECT client_id FROM joined)
    UNION
    SELECT walk.client_id, joined.into_id FROM walk JOIN joined ON joined.client_id = walk.into_id
),
-- Who each joined client is: the end of the steps; in a circle, which has no end, the oldest of its members.
person_of (client_id, person_id) AS MATERIALIZED (
    SELECT client_id, into_id FROM joined WHERE into_id NOT IN (SELECT client_id FROM joined)
    UNION ALL
    SELECT walk.client_id,
        coalesce(
            max(CASE WHEN walk.into_id NOT IN (SELECT client_id FROM joined) THEN walk.into_id END),
            min(CASE WHEN circle.client_id IS NOT NULL THEN walk.into_id END)
        )
    FROM walk
    LEFT JOIN walk AS circle ON circle.client_id = walk.into_id AND circle.into_id = walk.into_id
    GROUP BY walk.client_id
)
