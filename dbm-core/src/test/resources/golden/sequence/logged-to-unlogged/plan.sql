-- blocks reads, blocks writes
ALTER SEQUENCE app.s SET UNLOGGED;
