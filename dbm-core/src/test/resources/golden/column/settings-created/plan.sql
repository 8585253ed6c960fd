CREATE TABLE app.t (
  id integer,
  body text COMPRESSION pglz COLLATE pg_catalog."C" NOT NULL,
  price numeric
);
ALTER TABLE app.t ALTER COLUMN id SET STATISTICS 500;
ALTER TABLE app.t ALTER COLUMN id SET (n_distinct = 7);
ALTER TABLE app.t ALTER COLUMN body SET STORAGE EXTERNAL;
COMMENT ON COLUMN app.t.body IS 'long';
