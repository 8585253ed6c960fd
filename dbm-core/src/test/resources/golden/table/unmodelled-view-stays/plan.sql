-- blocks reads, blocks writes
ALTER TABLE app.a ADD COLUMN c text;
