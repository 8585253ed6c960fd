ALTER TABLE app.t ALTER COLUMN id DROP DEFAULT;
-- deletes data
DROP SEQUENCE app.t_id_seq;
