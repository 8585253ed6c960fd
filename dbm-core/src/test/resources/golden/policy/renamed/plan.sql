-- blocks reads, blocks writes
ALTER POLICY old_name ON app.note RENAME TO new_name;
