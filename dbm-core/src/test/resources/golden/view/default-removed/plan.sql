-- blocks reads, blocks writes
ALTER VIEW app.v ALTER COLUMN name DROP DEFAULT;
