ALTER TABLE app.t SET WITHOUT CLUSTER;
-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.t_b;
