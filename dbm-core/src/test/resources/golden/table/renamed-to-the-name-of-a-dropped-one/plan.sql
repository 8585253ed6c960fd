-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME TO a__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b RENAME TO a;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.a_id_seq RENAME TO a_id_seq__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b_id_seq RENAME TO a_id_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a__old RENAME CONSTRAINT a_pkey TO a_pkey__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME CONSTRAINT b_pkey TO a_pkey;
-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT c_a_fkey;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES app.a (id);
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.a__old;
