-- breaks the release that still runs, scans the table, blocks writes, may fail on existing rows
ALTER DOMAIN app.a SET NOT NULL;
ALTER DOMAIN app.b DROP NOT NULL;
