-- rewrites the table, blocks writes
ALTER TABLE app.t SET UNLOGGED;
