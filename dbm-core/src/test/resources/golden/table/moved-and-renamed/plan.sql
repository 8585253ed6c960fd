-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t SET SCHEMA other;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE other.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE other.u RENAME CONSTRAINT t_pkey TO u_pkey;
