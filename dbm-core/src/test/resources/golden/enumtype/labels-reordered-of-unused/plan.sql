-- breaks the release that still runs
DROP TYPE app.mood;
CREATE TYPE app.mood AS ENUM ('ok', 'sad');
