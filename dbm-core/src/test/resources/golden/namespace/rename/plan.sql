-- breaks the release that still runs
ALTER SCHEMA old RENAME TO new;
