-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT k1 TO k2;
