-- Rows of {table} that count, each with its person. The person's record speaks first, the row's own client where that one is silent.
-- A row whose client has not arrived yet counts; one whose client was deleted or left this device does not. Each column of the client
-- is a question of its own, so that a figure which does not name it costs no look at the clients.
{row} AS NOT MATERIALIZED (
    SELECT *, {client}
    FROM (
        SELECT t.*,
            coalesce(p.person_id, t.client_id) AS person_id,
            coalesce(p.kept_id, t.client_id) AS record,
            coalesce(
                {location},
                (SELECT location_id FROM clients WHERE id = p.kept_id),
                (SELECT location_id FROM clients WHERE id = t.client_id)
            ) AS at_location_id,
            coalesce(
                (SELECT coach_id FROM clients WHERE id = p.kept_id),
                (SELECT coach_id FROM clients WHERE id = t.client_id)
            ) AS client_coach_id
        FROM {table} AS t
        LEFT JOIN person_of AS p ON p.client_id = t.client_id
        WHERE t.deleted IS NOT 1 AND (t.client_id IS NULL OR t.client_id NOT IN (SELECT client_id FROM gone))
    )
)
