-- What was erased, by its id, and nothing of the person: rows that are named here are never taken in again.
CREATE TABLE erasures (
    id BLOB NOT NULL PRIMARY KEY,
    table_name TEXT,
    person_id BLOB,
    erased_on TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX erasures_arrival ON erasures (_arrival);
