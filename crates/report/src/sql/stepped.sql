SELECT 'movements' AS tbl, m.id, m.record_id, m.number, m.first_name, m.infix, m.last_name, step.day AS day,
    step.from_rung, step.to_rung, m.ladder AS on_ladder, 1 AS amount, {group} AS grp
FROM step
JOIN movement AS m ON m.id = step.movement_id
LEFT JOIN trajectories AS named ON named.id = m.trajectory_id AND named.deleted IS NOT 1
LEFT JOIN during ON during.person_id = step.person_id
LEFT JOIN trajectories AS led ON led.id = coalesce(named.id, during.trajectory_id)
