-- What each bundle changed here, for as long as that can be undone as one step. Coordinators' devices alone.
CREATE TABLE merges (
    merge INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    bundle TEXT NOT NULL,
    -- When it was written, by its writer's clock, and when it came in.
    created TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- How many rows went because of the erasures that it brought: these never come back.
    erased INTEGER NOT NULL,
    -- The passage through the door that undid it.
    undone_by INTEGER
) STRICT;
CREATE INDEX merges_at ON merges (at);

-- Which rows it made: the keys of many, sixteen bytes each, in one.
CREATE TABLE made (merge INTEGER NOT NULL, table_name TEXT NOT NULL, ids BLOB NOT NULL) STRICT;
CREATE INDEX made_merge ON made (merge);

-- Values that gave way know which bundle that was, and which stamp came in their place; where there was no value, writer is
-- null here too. What undoing writes says which stamp it stands for: restored, empty where there was none.
ALTER TABLE history ADD COLUMN by_merge INTEGER;
ALTER TABLE history ADD COLUMN brought TEXT;
ALTER TABLE history ADD COLUMN restored TEXT;
CREATE INDEX history_merge ON history (by_merge) WHERE by_merge IS NOT NULL;

-- Which device's key was given back.
ALTER TABLE access_log ADD COLUMN device TEXT;
