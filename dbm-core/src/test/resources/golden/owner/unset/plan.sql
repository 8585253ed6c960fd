-- breaks the release that still runs
ALTER TYPE app.mood OWNER TO CURRENT_USER;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.s OWNER TO CURRENT_USER;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO CURRENT_USER;
-- breaks the release that still runs
ALTER SCHEMA shop OWNER TO CURRENT_USER;
