-- What a day begins with: what there is to do, whose clients these are, what happened today.
CREATE INDEX tasks_due ON tasks (due_on) WHERE done_on IS NULL AND deleted IS NOT 1;
CREATE INDEX clients_coach ON clients (coach_id);
CREATE INDEX trajectories_coach ON trajectories (coach_id);
CREATE INDEX trajectories_location ON trajectories (location_id);
CREATE INDEX contacts_day ON contacts (happened_on);
CREATE INDEX activities_day ON activities (held_on);

-- All clients by name, with what a list of them is narrowed down by: a window on it reads nothing else.
CREATE INDEX clients_by_name ON clients (trede_sort_name(last_name, first_name), id, coach_id, location_id, closed_on)
WHERE deleted IS NOT 1 AND merged_into IS NULL;
