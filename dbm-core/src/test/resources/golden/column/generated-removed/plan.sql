-- blocks reads, blocks writes
ALTER TABLE app.t ALTER COLUMN g DROP EXPRESSION;
