-- blocks reads, blocks writes
ALTER SEQUENCE app.t_id_seq SET UNLOGGED;
-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t SET UNLOGGED;
