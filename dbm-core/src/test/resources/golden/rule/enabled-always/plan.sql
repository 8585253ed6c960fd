-- blocks reads, blocks writes
ALTER TABLE app.t ENABLE ALWAYS RULE r;
