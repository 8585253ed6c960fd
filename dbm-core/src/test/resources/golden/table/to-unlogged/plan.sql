-- rewrites the table, blocks reads, blocks writes
ALTER TABLE app.t SET UNLOGGED;
