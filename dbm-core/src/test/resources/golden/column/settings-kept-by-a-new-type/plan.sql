-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN a TYPE character varying(10);
ALTER TABLE app.t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE app.t ALTER COLUMN a SET COMPRESSION pglz;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE app.t ALTER COLUMN b TYPE integer USING b::integer;
