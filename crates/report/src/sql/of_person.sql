-- The same rows for what is about people: the person and its record are found once for every row, and stand beside it. What few of
-- these figures ask of the client is still a question of its own.
{row} AS NOT MATERIALIZED (
    SELECT t.*,
        coalesce(p.person_id, t.client_id) AS person_id,
        coalesce(kept.id, t.client_id) AS record,
        coalesce({location}, kept.location_id, (SELECT location_id FROM clients WHERE id = t.client_id)) AS at_location_id,
        coalesce(kept.coach_id, (SELECT coach_id FROM clients WHERE id = t.client_id)) AS client_coach_id,
        coalesce(kept.id, own.id) AS record_id,
        coalesce(kept.number, own.number) AS number,
        CASE WHEN kept.id IS NULL THEN own.first_name ELSE kept.first_name END AS first_name,
        CASE WHEN kept.id IS NULL THEN own.infix ELSE kept.infix END AS infix,
        CASE WHEN kept.id IS NULL THEN own.last_name ELSE kept.last_name END AS last_name
    FROM {table} AS t
    LEFT JOIN person_of AS p ON p.client_id = t.client_id
    LEFT JOIN clients AS kept
        ON kept.id = p.person_id AND kept.deleted IS NOT 1 AND kept.id NOT IN (SELECT client_id FROM left_clients)
    LEFT JOIN clients AS own ON own.id = t.client_id
    WHERE t.deleted IS NOT 1 AND (t.client_id IS NULL OR t.client_id NOT IN (SELECT client_id FROM gone))
)
