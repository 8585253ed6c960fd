-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME TO a_data;
CREATE VIEW app.a AS
SELECT id
   FROM app.a_data;
