-- Rows of {table} that count, each with its person. The person's record speaks first, the row's own client where that one is silent.
-- A row whose client has not arrived yet counts; one whose client was deleted or left this device does not. Both are asked of the
-- few that are gone, so that a figure which names nothing of the client does not look up any.
{row} AS NOT MATERIALIZED (
    SELECT t.*,
        coalesce(p.person_id, t.client_id) AS person_id,
        coalesce({location}, kept.location_id, own.location_id) AS at_location_id,
        coalesce(kept.coach_id, own.coach_id) AS client_coach_id,
        coalesce(kept.id, own.id) AS record_id,
        coalesce(kept.number, own.number) AS number,
        CASE WHEN kept.id IS NULL THEN own.first_name ELSE kept.first_name END AS first_name,
        CASE WHEN kept.id IS NULL THEN own.infix ELSE kept.infix END AS infix,
        CASE WHEN kept.id IS NULL THEN own.last_name ELSE kept.last_name END AS last_name
    FROM {table} AS t
    LEFT JOIN clients AS own ON own.id = t.client_id
    LEFT JOIN person_of AS p ON p.client_id = t.client_id
    LEFT JOIN clients AS kept ON kept.id = p.person_id AND kept.id NOT IN (SELECT client_id FROM gone)
    WHERE t.deleted IS NOT 1 AND (t.client_id IS NULL OR t.client_id NOT IN (SELECT client_id FROM gone))
)
