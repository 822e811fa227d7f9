-- Erasures that came in and wait for an answer: of this device alone, as they would stand in `erasures`.
CREATE TABLE held_erasures (
    id BLOB NOT NULL PRIMARY KEY,
    table_name TEXT,
    person_id BLOB,
    erased_on TEXT,
    signature TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT,
    -- The device whose signature it bears; none for what follows from another erasure.
    signer TEXT,
    -- The device whose bundle brought it.
    told_by TEXT,
    -- What it names stays here.
    turned_down INTEGER NOT NULL DEFAULT 0
) STRICT;
