-- Everyone who was measured on one day only, or in the period for the last time: the day and the rung that the step ends on, and the
-- rung that it starts from, which is that of the last day before the period, else of the first day in it. Of several measurements on
-- one day the last registered counts, which is the one with the highest id.
--
-- The measurements of one client lie together in an index in that order, so who has one record (nearly everyone) is read without
-- sorting; who has several is put together first.
several (client_id) AS MATERIALIZED (
    SELECT client_id FROM person_of UNION SELECT person_id FROM person_of
),
one_record (client_id, first_on, last_on) AS MATERIALIZED (
    SELECT client_id, min(measured_on) AS first_on, max(measured_on) AS last_on
    FROM movements
    WHERE deleted IS NOT 1 AND {on_ladder} AND measured_on <= :to
        AND (:location IS NULL OR client_id IN (SELECT id FROM clients WHERE location_id = :location))
    GROUP BY client_id
    HAVING first_on = last_on OR last_on >= :from
),
-- Day, id and rung stand in one text, of which the day decides the order.
several_days (person_id, measured) AS (
    SELECT person_id, measured_on || hex(max(id)) || {rung}
    FROM movement
    WHERE {on_ladder} AND measured_on <= :to
        AND client_id IN (SELECT client_id FROM several)
        AND (:location IS NULL OR at_location_id = :location)
    GROUP BY person_id, measured_on
),
several_records (person_id, days, started, ended) AS MATERIALIZED (
    SELECT person_id, count(*) AS days, coalesce(max(measured) FILTER (WHERE measured < :from), min(measured)), max(measured) AS ended
    FROM several_days
    GROUP BY person_id
    HAVING days = 1 OR ended >= :from
),
spans (person_id, single, from_rung, to_rung, last_on, ended) AS NOT MATERIALIZED (
    SELECT one.client_id, one.first_on = one.last_on,
        CASE WHEN one.first_on < one.last_on THEN (
            SELECT {rung} FROM movements
            WHERE client_id IS one.client_id AND deleted IS NOT 1 AND {on_ladder}
                AND measured_on >= one.first_on
                AND measured_on < CASE WHEN one.first_on < :from THEN :from ELSE one.first_on || '.' END
            ORDER BY measured_on DESC, id DESC LIMIT 1
        ) END,
        (
            SELECT {rung} FROM movements
            WHERE client_id IS one.client_id AND deleted IS NOT 1 AND {on_ladder} AND measured_on = one.last_on
            ORDER BY id DESC LIMIT 1
        ),
        one.last_on,
        NULL
    FROM one_record AS one
    WHERE (one.client_id IS NULL OR one.client_id NOT IN (SELECT client_id FROM gone))
        AND (one.client_id IS NULL OR one.client_id NOT IN (SELECT client_id FROM several))
    UNION ALL
    SELECT person_id, days = 1, CASE WHEN days > 1 THEN CAST(substr(started, 43) AS INTEGER) END,
        CAST(substr(ended, 43) AS INTEGER), substr(ended, 1, 10), ended
    FROM several_records
),
-- The same, with the measurement that the step ends on.
ends (person_id, single, from_rung, to_rung, last_on, last_id) AS NOT MATERIALIZED (
    SELECT person_id, single, from_rung, to_rung, last_on,
        CASE WHEN ended IS NOT NULL THEN unhex(substr(ended, 11, 32)) ELSE (
            SELECT id FROM movements
            WHERE client_id IS person_id AND deleted IS NOT 1 AND {on_ladder} AND measured_on = last_on
            ORDER BY id DESC LIMIT 1
        ) END
    FROM spans
)
