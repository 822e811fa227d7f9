-- The measurement that each person's step ends on, and the trajectory that it belongs to: the one that it names, else the one that
-- was open on that day, of several the one that started last.
step (person_id, from_rung, to_rung, day, movement_id) AS MATERIALIZED (
    SELECT person_id, from_rung, to_rung, last_on, last_id FROM ends
),
during (person_id, started, trajectory_id) AS MATERIALIZED (
    SELECT t.person_id, max(t.started_on || hex(t.id)), t.id
    FROM trajectory AS t JOIN step ON step.person_id = t.person_id
    WHERE t.started_on <= step.day AND (t.ended_on IS NULL OR t.ended_on >= step.day)
    GROUP BY t.person_id
)
