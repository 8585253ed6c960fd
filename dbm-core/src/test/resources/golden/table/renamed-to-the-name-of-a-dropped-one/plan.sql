ALTER TABLE app.a RENAME TO a__old;
ALTER TABLE app.b RENAME TO a;
ALTER SEQUENCE app.a_id_seq RENAME TO a_id_seq__old;
ALTER SEQUENCE app.b_id_seq RENAME TO a_id_seq;
ALTER TABLE app.a__old RENAME CONSTRAINT a_pkey TO a_pkey__old;
ALTER TABLE app.a RENAME CONSTRAINT b_pkey TO a_pkey;
ALTER TABLE app.c DROP CONSTRAINT c_a_fkey;
-- scans the table, blocks writes, may fail on existing rows
ALTER TABLE app.c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES app.a (id);
-- deletes data
DROP TABLE app.a__old;
