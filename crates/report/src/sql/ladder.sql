-- Steps, and with no rungs the people who were measured on one day only.
SELECT from_rung, CASE WHEN NOT single THEN to_rung END AS to_rung
FROM spans
