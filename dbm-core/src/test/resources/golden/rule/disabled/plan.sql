-- blocks reads, blocks writes
ALTER TABLE app.t DISABLE RULE r;
