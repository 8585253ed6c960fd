-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME COLUMN id TO no;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME CONSTRAINT t_pkey TO u_pkey;
