CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('b', 'a', 'c');
CREATE TABLE app.t (m app.mood);
GRANT SELECT (m) ON app.t TO reader;
ALTER TYPE app.mood OWNER TO chief;
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
GRANT USAGE ON TYPE app.mood TO reader;
