SELECT count(*) FROM (
    SELECT person_id FROM trajectory
    WHERE outcome IN ('education', 'work')
        AND ended_on BETWEEN :from AND :to
        AND (:location IS NULL OR at_location_id = :location)
    UNION
    SELECT person_id FROM referral
    WHERE result IN ('education', 'work')
        AND result_on BETWEEN :from AND :to
        AND (:location IS NULL OR at_location_id = :location)
)
