-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT l TO l__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT k TO l;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT l__old TO k;
