-- blocks reads, blocks writes
ALTER TABLE app.t ENABLE RULE r;
