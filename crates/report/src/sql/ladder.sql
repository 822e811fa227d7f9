-- Steps, and with no rungs the people who were measured on one day only.
SELECT CASE WHEN days > 1 THEN CAST(substr(first_on, 11) AS INTEGER) END AS from_rung,
    CASE WHEN days > 1 THEN CAST(substr(last_on, 11) AS INTEGER) END AS to_rung
FROM spans
WHERE days = 1 OR last_on >= :from
