-- breaks the release that still runs
ALTER TYPE app.mood OWNER TO chief;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.s OWNER TO chief;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t OWNER TO "The ""Boss"" 📚";
-- breaks the release that still runs
ALTER SCHEMA shop OWNER TO chief;
