-- blocks reads, blocks writes
DROP RULE r ON app.t;
