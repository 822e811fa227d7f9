-- A trajectory without a coach of its own is with the client's coach. A client with two trajectories at one coach is one client.
SELECT staff.id, staff.name, staff.fte, coalesce(load.clients, 0)
FROM staff
LEFT JOIN load ON load.coach_id = staff.id
WHERE load.clients > 0
    OR (
        staff.role = 'coach' AND staff.deleted IS NOT 1 AND staff.active IS NOT 0
        AND (:location IS NULL OR staff.location_id = :location)
    )
UNION ALL
-- Who has no coach, or one that is not known here.
SELECT NULL, NULL, NULL, sum(clients)
FROM load
WHERE coach_id IS NULL OR coach_id NOT IN (SELECT id FROM staff)
HAVING sum(clients) > 0
