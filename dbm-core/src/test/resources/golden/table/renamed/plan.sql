-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME CONSTRAINT t_pkey TO u_pkey;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME CONSTRAINT t_b_key TO u_b_key;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME CONSTRAINT t_b_check TO u_b_check;
ALTER INDEX app.t_b_idx RENAME TO u_b_idx;
