CREATE TABLE app.t (
  id integer NOT NULL,
  b text,
  CONSTRAINT t_pk PRIMARY KEY (id),
  CONSTRAINT t_ck CHECK (b <> ''::text)
);
COMMENT ON TABLE app.t IS 't';
COMMENT ON COLUMN app.t.b IS 'b';
COMMENT ON CONSTRAINT t_pk ON app.t IS 'pk';
COMMENT ON CONSTRAINT t_ck ON app.t IS 'ck';
CREATE INDEX t_b ON app.t (b);
COMMENT ON INDEX app.t_b IS 'ix';
