ALTER TABLE app.t RENAME COLUMN id TO no;
ALTER SEQUENCE app.t_id_seq RENAME TO t_no_seq;
