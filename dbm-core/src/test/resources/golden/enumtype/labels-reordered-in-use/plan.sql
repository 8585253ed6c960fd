ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('ok', 'sad');
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN m TYPE app.mood USING m::text::app.mood;
DROP TYPE app.mood_old;
