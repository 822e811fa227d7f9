-- One measurement a person and day: the last one registered, which is the one with the highest id
-- (max() makes SQLite take the other columns from that row).
days (person_id, measured_on, rung, last_id, record_id) AS (
    SELECT person_id, measured_on, {rung}, max(id), record_id
    FROM movement
    WHERE {on_ladder} AND measured_on <= :to
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY person_id, measured_on
),
-- A day and its rung stand in one text, of which the day decides the order: so one pass finds the rungs of the last day
-- and of the day that the step starts from, which is the last before the period, else the first in it.
spans (person_id, days, first_on, last_on, last_id, record_id) AS (
    SELECT person_id,
        count(*),
        coalesce(
            max(measured_on || rung) FILTER (WHERE measured_on < :from),
            min(measured_on || rung)
        ),
        max(measured_on || rung),
        max(last_id),
        max(record_id)
    FROM days
    GROUP BY person_id
)
