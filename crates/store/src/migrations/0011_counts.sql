-- Who was joined into whom, and when each client last had a contact: read from the index alone.
DROP INDEX clients_merged;
CREATE INDEX clients_merged ON clients (merged_into, id) WHERE merged_into IS NOT NULL;
DROP INDEX contacts_client;
CREATE INDEX contacts_client ON contacts (client_id, happened_on, deleted);
