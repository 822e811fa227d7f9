-- Steps, and with no rungs the people who were measured on one day only.
SELECT CASE WHEN NOT single THEN from_rung END AS from_rung,
    CASE WHEN NOT single THEN to_rung END AS to_rung
FROM spans
