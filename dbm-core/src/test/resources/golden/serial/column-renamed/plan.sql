-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN id TO no;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.t_id_seq RENAME TO t_no_seq;
