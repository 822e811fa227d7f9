-- Everyone with a trajectory that is open on the last day, once, with the day on which the first of these started.
open_person (person_id, started_on, record_id, number, first_name, infix, last_name) AS MATERIALIZED (
    SELECT person_id, min(started_on), record_id, number, first_name, infix, last_name
    FROM trajectory
    WHERE started_on <= :to
        AND (ended_on IS NULL OR ended_on >= :to)
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY person_id
),
-- All records of these people that count: the person's own and those that were joined into it.
open_record (person_id, client_id) AS (
    SELECT person_id, person_id FROM open_person WHERE person_id NOT IN (SELECT client_id FROM gone)
    UNION
    SELECT person_of.person_id, person_of.client_id
    FROM person_of JOIN open_person ON open_person.person_id = person_of.person_id
    WHERE person_of.client_id NOT IN (SELECT client_id FROM gone)
)
