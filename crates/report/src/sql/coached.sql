-- Who each coach guides on the last day. A trajectory without a coach of its own is with the client's coach. A client with two
-- trajectories at one coach is one client.
SELECT 'clients' AS tbl, coalesce((SELECT id FROM clients WHERE id = record), person_id) AS id, {client}, day, coach, 1 AS amount, grp
FROM (
    SELECT person_id, record, client_id, min(started_on) AS day, coalesce(coach_id, client_coach_id) AS coach, {group} AS grp
    FROM trajectory
    WHERE started_on <= :to
        AND (ended_on IS NULL OR ended_on >= :to)
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY person_id, coach, grp
)
