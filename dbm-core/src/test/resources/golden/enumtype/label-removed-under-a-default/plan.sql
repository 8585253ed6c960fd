ALTER TYPE app.mood RENAME TO mood_old;
CREATE TYPE app.mood AS ENUM ('ok');
ALTER TABLE app.t ALTER COLUMN v SET DEFAULT ('ok'::app.mood)::text;
DROP TYPE app.mood_old;
