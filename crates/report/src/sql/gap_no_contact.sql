-- The eight weeks up to the last day are that day and the 55 before it. A contact at any location is a contact, in any of the person's
-- records; what was written in one that counts nowhere does not.
SELECT o.record_id, o.number, o.first_name, o.infix, o.last_name, NULL, latest.happened_on
FROM open_person AS o
JOIN (
    SELECT r.person_id, max((
        SELECT max(happened_on) FROM contacts WHERE client_id = r.client_id AND happened_on <= :to AND deleted IS NOT 1
    )) AS happened_on
    FROM open_record AS r
    GROUP BY r.person_id
) AS latest ON latest.person_id = o.person_id
WHERE latest.happened_on IS NULL OR latest.happened_on < date(:to, '-55 days')
ORDER BY latest.happened_on IS NOT NULL, latest.happened_on, o.number, o.person_id
