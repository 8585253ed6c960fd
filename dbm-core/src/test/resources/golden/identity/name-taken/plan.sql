-- breaks the release that still runs, blocks reads, blocks writes
ALTER SEQUENCE app.t_no_seq RENAME TO u_id_seq;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP SEQUENCE app.t_id_seq;
CREATE TABLE app.t (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.t_id_seq),
  no bigint NOT NULL GENERATED ALWAYS AS IDENTITY
);
