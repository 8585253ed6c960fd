CREATE SCHEMA app;
CREATE TABLE app.t (id integer, body text, price numeric, tags text[], at date);
ALTER TABLE app.t ALTER COLUMN body SET STORAGE external;
ALTER TABLE app.t ALTER COLUMN body SET COMPRESSION pglz;
ALTER TABLE app.t ALTER COLUMN price SET STORAGE extended;
ALTER TABLE app.t ALTER COLUMN at SET STATISTICS 500;
ALTER TABLE app.t ALTER COLUMN tags SET STORAGE main;
ALTER TABLE app.t ALTER COLUMN at SET (n_distinct = -0.5, n_distinct_inherited = 100);
