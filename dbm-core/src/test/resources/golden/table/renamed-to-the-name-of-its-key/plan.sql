-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME CONSTRAINT u TO u__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME TO u;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.u RENAME CONSTRAINT u__old TO v;
