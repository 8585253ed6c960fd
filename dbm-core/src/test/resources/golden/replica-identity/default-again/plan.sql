-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY DEFAULT;
