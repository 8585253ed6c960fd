-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b RENAME TO b__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME TO b;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b__old RENAME TO a;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b_i_seq RENAME TO b_i_seq__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.a_i_seq RENAME TO b_i_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b_i_seq__old RENAME TO a_i_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b_id_seq RENAME TO b_id_seq__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.a_id_seq RENAME TO b_id_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.b_id_seq__old RENAME TO a_id_seq;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME CONSTRAINT b_pkey TO b_pkey__old;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b RENAME CONSTRAINT a_pkey TO b_pkey;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME CONSTRAINT b_pkey__old TO a_pkey;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.b RENAME CONSTRAINT a_x_check TO b_x_check;
ALTER INDEX app.b_x_idx RENAME TO b_x_idx__old;
ALTER INDEX app.a_x_idx RENAME TO b_x_idx;
ALTER INDEX app.b_x_idx__old RENAME TO a_x_idx;
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.a RENAME CONSTRAINT b_x_fkey TO a_x_fkey;
