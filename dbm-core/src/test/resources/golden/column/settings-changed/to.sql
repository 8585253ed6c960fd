CREATE SCHEMA app;
CREATE TABLE app.t (id integer, body text, price numeric, tags text[], at date);
ALTER TABLE app.t ALTER COLUMN body SET STORAGE plain;
ALTER TABLE app.t ALTER COLUMN body SET STATISTICS 20;
ALTER TABLE app.t ALTER COLUMN at SET (n_distinct = -0.25);
