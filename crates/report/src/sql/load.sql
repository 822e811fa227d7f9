load (coach_id, clients) AS MATERIALIZED (
    SELECT coalesce(coach_id, client_coach_id), count(DISTINCT person_id)
    FROM trajectory
    WHERE started_on <= :to
        AND (ended_on IS NULL OR ended_on >= :to)
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY 1
)
