-- blocks reads, blocks writes
ALTER TABLE app.t REPLICA IDENTITY USING INDEX t_b;
