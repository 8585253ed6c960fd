-- breaks the release that still runs
ALTER AGGREGATE app.total(integer) RENAME TO sum;
