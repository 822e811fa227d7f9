-- Who was deleted, for counts: few, so that these need not look each client up.
CREATE INDEX clients_deleted ON clients (id) WHERE deleted = 1;

-- All measurements of a client in the order of their days, with all that the ladder's figures ask of them.
DROP INDEX movements_client;
CREATE INDEX movements_client ON movements (client_id, measured_on, id, ladder, rung, deleted);
