-- Everyone with a trajectory that is open on the last day, once, with the day on which the first of these started and the record that
-- it stands in.
open_person (person_id, started_on, client_id) AS MATERIALIZED (
    SELECT person_id, min(started_on), client_id
    FROM trajectory
    WHERE started_on <= :to
        AND (ended_on IS NULL OR ended_on >= :to)
        AND person_id IS NOT NULL
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY person_id
),
-- Of those of them who have several records: all that count, the person's own and those that were joined into it.
open_record (person_id, client_id) AS MATERIALIZED (
    SELECT person_of.person_id, person_of.client_id
    FROM person_of
    WHERE person_of.person_id IN (SELECT person_id FROM open_person) AND person_of.client_id NOT IN (SELECT client_id FROM gone)
    UNION
    SELECT person_of.person_id, person_of.person_id
    FROM person_of
    WHERE person_of.person_id IN (SELECT person_id FROM open_person) AND person_of.person_id NOT IN (SELECT client_id FROM gone)
)
