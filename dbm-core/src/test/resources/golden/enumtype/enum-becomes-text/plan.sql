ALTER TABLE app.person ALTER COLUMN mood DROP DEFAULT;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.person ALTER COLUMN mood TYPE text;
ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'ok'::text;
DROP TYPE app.mood;
