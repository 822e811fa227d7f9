-- The first form of the store. Appended to by later files, never edited: its checksum is kept in every store.

CREATE TABLE locations (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT,
    kind TEXT,
    neighbourhood TEXT,
    address TEXT,
    active_from TEXT,
    active_to TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX locations_arrival ON locations (_arrival);

CREATE TABLE staff (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT,
    role TEXT,
    location_id BLOB,
    fte REAL,
    email TEXT,
    active INTEGER,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX staff_arrival ON staff (_arrival);

CREATE TABLE partners (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT,
    kind TEXT,
    contact_name TEXT,
    phone TEXT,
    email TEXT,
    active INTEGER,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX partners_arrival ON partners (_arrival);

CREATE TABLE offers (
    id BLOB NOT NULL PRIMARY KEY,
    partner_id BLOB,
    name TEXT,
    purpose TEXT,
    method TEXT,
    ladder TEXT,
    rung_from INTEGER,
    rung_to INTEGER,
    places INTEGER,
    neighbourhood TEXT,
    contact_name TEXT,
    language_level TEXT,
    active INTEGER,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX offers_arrival ON offers (_arrival);

CREATE TABLE clients (
    id BLOB NOT NULL PRIMARY KEY,
    number TEXT,
    first_name TEXT,
    infix TEXT,
    last_name TEXT,
    birth_date TEXT,
    gender TEXT,
    street TEXT,
    house_number TEXT,
    postcode TEXT,
    city TEXT,
    neighbourhood TEXT,
    phone TEXT,
    email TEXT,
    address_secret INTEGER,
    language TEXT,
    language_level TEXT,
    target_group TEXT,
    source TEXT,
    source_partner_id BLOB,
    first_contact_on TEXT,
    location_id BLOB,
    coach_id BLOB,
    direction TEXT,
    profile TEXT,
    closed_on TEXT,
    merged_into BLOB,
    notes TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX clients_arrival ON clients (_arrival);
CREATE INDEX clients_number ON clients (number);
CREATE INDEX clients_location ON clients (location_id);
CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE intakes (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    held_on TEXT,
    staff_id BLOB,
    location_id BLOB,
    question TEXT,
    goals TEXT,
    expectations TEXT,
    education TEXT,
    work_experience TEXT,
    barriers TEXT,
    strengths TEXT,
    ladder TEXT,
    rung INTEGER,
    agreements TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX intakes_arrival ON intakes (_arrival);
CREATE INDEX intakes_client ON intakes (client_id);

CREATE TABLE consents (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    purpose TEXT,
    partner_id BLOB,
    ground TEXT,
    reason TEXT,
    given_on TEXT,
    withdrawn_on TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX consents_arrival ON consents (_arrival);
CREATE INDEX consents_client ON consents (client_id);

CREATE TABLE trajectories (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    kind TEXT,
    method TEXT,
    profile TEXT,
    partner_id BLOB,
    location_id BLOB,
    coach_id BLOB,
    goal TEXT,
    phase TEXT,
    started_on TEXT,
    planned_end_on TEXT,
    ended_on TEXT,
    outcome TEXT,
    reason TEXT,
    follow_up_partner_id BLOB,
    follow_up_contact TEXT,
    follow_up_starts_on TEXT,
    follow_up_secured_on TEXT,
    hours REAL,
    training_cost REAL,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX trajectories_arrival ON trajectories (_arrival);
CREATE INDEX trajectories_client ON trajectories (client_id);

CREATE TABLE movements (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    trajectory_id BLOB,
    measured_on TEXT,
    ladder TEXT,
    rung INTEGER,
    moment TEXT,
    staff_id BLOB,
    reason TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX movements_arrival ON movements (_arrival);
CREATE INDEX movements_client ON movements (client_id);

CREATE TABLE contacts (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    happened_on TEXT,
    channel TEXT,
    topic TEXT,
    people INTEGER,
    location_id BLOB,
    staff_id BLOB,
    trajectory_id BLOB,
    minutes INTEGER,
    note TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX contacts_arrival ON contacts (_arrival);
CREATE INDEX contacts_client ON contacts (client_id);

CREATE TABLE activities (
    id BLOB NOT NULL PRIMARY KEY,
    held_on TEXT,
    kind TEXT,
    title TEXT,
    location_id BLOB,
    partner_id BLOB,
    people INTEGER,
    note TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX activities_arrival ON activities (_arrival);

CREATE TABLE attendances (
    id BLOB NOT NULL PRIMARY KEY,
    activity_id BLOB,
    client_id BLOB,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX attendances_arrival ON attendances (_arrival);
CREATE INDEX attendances_client ON attendances (client_id);
CREATE INDEX attendances_activity ON attendances (activity_id);

CREATE TABLE referrals (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    partner_id BLOB,
    offer_id BLOB,
    trajectory_id BLOB,
    referred_on TEXT,
    warm INTEGER,
    consent_id BLOB,
    accepted_on TEXT,
    result TEXT,
    result_on TEXT,
    note TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX referrals_arrival ON referrals (_arrival);
CREATE INDEX referrals_client ON referrals (client_id);

CREATE TABLE placements (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    trajectory_id BLOB,
    offer_id BLOB,
    started_on TEXT,
    ended_on TEXT,
    result TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX placements_arrival ON placements (_arrival);
CREATE INDEX placements_client ON placements (client_id);

CREATE TABLE signals (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    noticed_on TEXT,
    domain TEXT,
    neighbourhood TEXT,
    text TEXT,
    forwarded_to TEXT,
    forwarded_on TEXT,
    status TEXT,
    answer TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX signals_arrival ON signals (_arrival);
CREATE INDEX signals_client ON signals (client_id);

CREATE TABLE effects (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    trajectory_id BLOB,
    noted_on TEXT,
    kind TEXT,
    text TEXT,
    units REAL,
    unit_price REAL,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX effects_arrival ON effects (_arrival);
CREATE INDEX effects_client ON effects (client_id);

CREATE TABLE tasks (
    id BLOB NOT NULL PRIMARY KEY,
    client_id BLOB,
    due_on TEXT,
    staff_id BLOB,
    text TEXT,
    done_on TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX tasks_arrival ON tasks (_arrival);
CREATE INDEX tasks_client ON tasks (client_id);

CREATE TABLE targets (
    id BLOB NOT NULL PRIMARY KEY,
    indicator TEXT,
    from_on TEXT,
    to_on TEXT,
    location_id BLOB,
    comparison TEXT,
    value REAL,
    per TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX targets_arrival ON targets (_arrival);

CREATE TABLE settings (
    id BLOB NOT NULL PRIMARY KEY,
    key TEXT,
    value TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX settings_arrival ON settings (_arrival);

CREATE TABLE conflicts (
    id BLOB NOT NULL PRIMARY KEY,
    table_name TEXT,
    row_id BLOB,
    field TEXT,
    winner_value TEXT,
    winner_stamp TEXT,
    other_value TEXT,
    other_stamp TEXT,
    settled_at TEXT,
    deleted INTEGER,
    _versions BLOB NOT NULL,
    _arrival INTEGER NOT NULL,
    _from INTEGER,
    _extra TEXT
) STRICT;
CREATE INDEX conflicts_arrival ON conflicts (_arrival);
CREATE INDEX conflicts_row ON conflicts (row_id);

-- What clients are searched by: folded to small letters without accents, in pieces of three letters, so that any part is found.
CREATE VIRTUAL TABLE client_search USING fts5 (text, tokenize = 'trigram case_sensitive 1', columnsize = 0);
CREATE TRIGGER clients_search_insert AFTER INSERT ON clients BEGIN
    INSERT INTO client_search (rowid, text) VALUES (new.rowid, trede_search_text(new.first_name, new.infix, new.last_name, new.number, new.phone, new.street, new.house_number, new.postcode, new.birth_date));
END;
CREATE TRIGGER clients_search_delete AFTER DELETE ON clients BEGIN
    DELETE FROM client_search WHERE rowid = old.rowid;
END;
CREATE TRIGGER clients_search_update AFTER UPDATE OF first_name, infix, last_name, number, phone, street, house_number, postcode, birth_date ON clients
WHEN old.first_name IS NOT new.first_name OR old.infix IS NOT new.infix OR old.last_name IS NOT new.last_name OR old.number IS NOT new.number OR old.phone IS NOT new.phone OR old.street IS NOT new.street OR old.house_number IS NOT new.house_number OR old.postcode IS NOT new.postcode OR old.birth_date IS NOT new.birth_date BEGIN
    UPDATE client_search SET text = trede_search_text(new.first_name, new.infix, new.last_name, new.number, new.phone, new.street, new.house_number, new.postcode, new.birth_date) WHERE rowid = new.rowid;
END;

-- From here on nothing is replicated: it is this store's own.

-- One fact a key: the writer, its clock and counters, the device's keys, the centre.
CREATE TABLE local (key TEXT NOT NULL PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;

-- Each passage through the door for writes; first_seq to last_seq are the sequence numbers it used.
CREATE TABLE transactions (
    tx INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    op TEXT NOT NULL,
    staff BLOB,
    writer INTEGER NOT NULL,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    undone_by INTEGER
) STRICT;
CREATE INDEX transactions_seq ON transactions (writer, first_seq);

-- Which rows a passage wrote; created = 1 where the row was new.
CREATE TABLE touched (
    tx INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id BLOB NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (tx, table_name, row_id)
) STRICT, WITHOUT ROWID;

-- Every value that no longer stands, with its version. writer is null where there was no value before.
CREATE TABLE history (
    entry INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id BLOB NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    millis INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    writer INTEGER,
    seq INTEGER NOT NULL,
    by_tx INTEGER
) STRICT;
CREATE INDEX history_row ON history (row_id, field);
CREATE INDEX history_tx ON history (by_tx) WHERE by_tx IS NOT NULL;

-- The device and the person behind each writer that was met.
CREATE TABLE writers (writer INTEGER PRIMARY KEY, device TEXT NOT NULL) STRICT;

-- The roster as last read: one signed entry a device.
CREATE TABLE devices (
    device TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    staff TEXT NOT NULL,
    entry TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What passed between this store and each other device. An epoch is a stretch of sending with one scope: what a
-- receiver confirmed in an earlier one says nothing about what it may hold now.
CREATE TABLE peers (
    device TEXT NOT NULL PRIMARY KEY,
    -- Coming in: from which writer, when that life began, in which epoch, how far without a gap, the last bundle's number.
    writer INTEGER,
    born INTEGER NOT NULL DEFAULT 0,
    epoch_in INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,
    merged_number INTEGER NOT NULL DEFAULT 0,
    merged_at INTEGER,
    -- Going out: how far it confirmed, what it was told of ours, and the last bundle.
    epoch_out INTEGER NOT NULL DEFAULT 0,
    scope TEXT NOT NULL DEFAULT '',
    confirmed INTEGER NOT NULL DEFAULT 0,
    reported TEXT NOT NULL DEFAULT '',
    number INTEGER NOT NULL DEFAULT 0,
    upto INTEGER NOT NULL DEFAULT 0,
    rows INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    -- SHA-256 of the last bundle's file.
    hash TEXT NOT NULL DEFAULT '',
    -- The last number of this store's earlier life, if it had one.
    life_from INTEGER NOT NULL DEFAULT 0,
    exported_at INTEGER
) STRICT, WITHOUT ROWID;

-- Bundles that were merged, so that none is read twice.
CREATE TABLE bundles (
    device TEXT NOT NULL,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    -- By which writer, and the hash of its package.
    writer INTEGER NOT NULL,
    package TEXT NOT NULL,
    PRIMARY KEY (device, file)
) STRICT, WITHOUT ROWID;

-- Clients that moved out of this device's locations: shown nowhere, not to be edited, emptied once all is confirmed.
CREATE TABLE left_clients (client_id BLOB NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
