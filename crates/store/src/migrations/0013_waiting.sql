-- Who waits for what: read from the indexes alone, of a city's trajectories and intakes no row has to be read.
DROP INDEX trajectories_client;
CREATE INDEX trajectories_client
    ON trajectories (client_id, started_on, ended_on, planned_end_on, location_id, id, deleted);
CREATE INDEX trajectories_transferred
    ON trajectories (ended_on, follow_up_secured_on, client_id, location_id, id, deleted) WHERE outcome = 'transferred';
DROP INDEX intakes_client;
CREATE INDEX intakes_client ON intakes (client_id, held_on, deleted);
