-- blocks reads, blocks writes
ALTER RULE r ON app.t RENAME TO q;
