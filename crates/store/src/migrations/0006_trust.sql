-- When a bundle that was merged was written, by its writer's clock, when it came in, and how many rows were new: the board.
-- Empty for what was merged before.
ALTER TABLE bundles ADD COLUMN created TEXT;
ALTER TABLE bundles ADD COLUMN merged_at INTEGER;
ALTER TABLE bundles ADD COLUMN rows INTEGER;

-- Who looked at whose file, printed it or took it along. Written once, never changed, for coordinators alone.
CREATE TABLE access_log (
    id BLOB NOT NULL PRIMARY KEY,
    at TEXT,
    staff_id BLOB,
    client_id BLOB,
    what TEXT,
    partner_id BLOB,
    paper TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX access_log_arrival ON access_log (_arrival);
CREATE INDEX access_log_at ON access_log (at);
CREATE INDEX access_log_client ON access_log (client_id, at);
