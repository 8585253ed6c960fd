-- blocks reads, blocks writes
ALTER TABLE app.t DROP CONSTRAINT t_note_check;
-- blocks reads, blocks writes
DROP INDEX app.i;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- deletes data, breaks the release that still runs
DROP EXTENSION earthdistance;
-- deletes data, breaks the release that still runs
DROP EXTENSION cube;
-- deletes data, breaks the release that still runs
DROP EXTENSION pg_trgm;
-- deletes data, breaks the release that still runs
DROP EXTENSION "uuid-ossp";
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN name;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN mails;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t DROP COLUMN mail;
-- breaks the release that still runs
DROP DOMAIN app.email;
-- deletes data, breaks the release that still runs
DROP EXTENSION citext;
