-- breaks the release that still runs
DROP SCHEMA public;
