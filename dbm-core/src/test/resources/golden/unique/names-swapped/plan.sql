-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT v TO v__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT u TO v;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT v__old TO u;
