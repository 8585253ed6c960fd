-- breaks the release that still runs
DROP COLLATION app.c;
CREATE COLLATION app.c (PROVIDER = libc, LOCALE = 'C');
COMMENT ON COLLATION app.c IS 'bytes';
