-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN b TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN a TO b;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t RENAME COLUMN b__old TO a;
