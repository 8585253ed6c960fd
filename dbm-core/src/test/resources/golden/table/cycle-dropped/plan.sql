-- blocks reads, blocks writes
ALTER TABLE app.a DROP CONSTRAINT a_b_fkey;
-- blocks reads, blocks writes
ALTER TABLE app.b DROP CONSTRAINT b_a_fkey;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.b;
