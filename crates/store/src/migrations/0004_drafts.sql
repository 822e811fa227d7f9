-- What someone is typing and did not save yet: this device's own, never handed to another.
CREATE TABLE drafts (
    key TEXT NOT NULL PRIMARY KEY,
    client_id BLOB,
    staff BLOB,
    begun_at INTEGER NOT NULL,
    kept_at INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;

-- Who is erased, or whose emptied file went to another location, leaves nothing half written behind either.
CREATE TRIGGER drafts_of_emptied AFTER UPDATE OF number ON clients WHEN NEW.number IS NULL
BEGIN
    DELETE FROM drafts WHERE client_id = NEW.id;
END;
CREATE TRIGGER drafts_of_gone AFTER DELETE ON clients
BEGIN
    DELETE FROM drafts WHERE client_id = OLD.id;
END;
