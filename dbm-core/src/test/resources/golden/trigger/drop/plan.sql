-- blocks reads, blocks writes
DROP TRIGGER k ON app.t;
-- blocks reads, blocks writes
DROP TRIGGER x ON app.t;
