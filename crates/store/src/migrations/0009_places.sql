-- Tallies of nobody in particular by where they were made: what a device of that location is to be sent.
CREATE INDEX contacts_anonymous ON contacts (location_id) WHERE client_id IS NULL;
