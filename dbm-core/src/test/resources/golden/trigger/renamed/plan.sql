-- blocks reads, blocks writes
ALTER TRIGGER old_name ON app.t RENAME TO new_name;
