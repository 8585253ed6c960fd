-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY DEFAULT;
-- breaks the release that still runs, blocks reads, blocks writes
DROP INDEX app.t_b;
