-- blocks reads, blocks writes
ALTER POLICY b ON app.note RENAME TO b__old;
-- blocks reads, blocks writes
ALTER POLICY a ON app.note RENAME TO b;
-- blocks reads, blocks writes
ALTER POLICY b__old ON app.note RENAME TO a;
