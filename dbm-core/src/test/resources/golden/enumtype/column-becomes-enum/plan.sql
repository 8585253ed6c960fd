CREATE TYPE app.mood AS ENUM ('sad', 'ok');
ALTER TABLE app.person ALTER COLUMN mood DROP DEFAULT;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.person ALTER COLUMN mood TYPE app.mood USING mood::app.mood;
ALTER TABLE app.person ALTER COLUMN mood SET DEFAULT 'ok'::app.mood;
