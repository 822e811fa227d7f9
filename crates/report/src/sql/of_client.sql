-- Rows of {table} that count, each with its person. The person's record speaks first, the row's own client where that one is silent.
-- A row whose client has not arrived yet counts; one whose client was deleted or left this device does not. Who the person is, and each
-- column of the client, is a question of its own, so that a figure which does not name it costs no look at them. Few were joined: who
-- was, an index knows, and only for those the person is looked up, which has none.
{row} AS NOT MATERIALIZED (
    SELECT *, {client}
    FROM (
        SELECT *,
            coalesce(kept_id, client_id) AS record,
            coalesce(
                {location},
                (SELECT location_id FROM clients WHERE id = kept_id),
                (SELECT location_id FROM clients WHERE id = client_id)
            ) AS at_location_id,
            coalesce(
                (SELECT coach_id FROM clients WHERE id = kept_id),
                (SELECT coach_id FROM clients WHERE id = client_id)
            ) AS client_coach_id
        FROM (
            SELECT t.*,
                CASE WHEN t.client_id IN (SELECT client_id FROM person_of)
                    THEN (SELECT p.person_id FROM person_of AS p WHERE p.client_id = t.client_id) ELSE t.client_id END AS person_id,
                CASE WHEN t.client_id IN (SELECT client_id FROM person_of)
                    THEN (
                        SELECT kept.id FROM person_of AS p JOIN clients AS kept ON kept.id = p.person_id
                        WHERE p.client_id = t.client_id AND kept.id NOT IN (SELECT client_id FROM gone)
                    ) END AS kept_id
            FROM {table} AS t
            WHERE t.deleted IS NOT 1 AND (t.client_id IS NULL OR t.client_id NOT IN (SELECT client_id FROM gone))
        )
    )
)
