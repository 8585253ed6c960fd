-- breaks the release that still runs
ALTER EXTENSION pg_trgm UPDATE TO '1.4';
