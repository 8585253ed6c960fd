-- deletes data, breaks the release that still runs
DROP EXTENSION pg_trgm;
CREATE EXTENSION pg_trgm SCHEMA public VERSION '1.3';
