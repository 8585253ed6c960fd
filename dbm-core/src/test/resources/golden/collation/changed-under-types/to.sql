CREATE SCHEMA app;

CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'de', DETERMINISTIC = false);
CREATE DOMAIN app.d AS text COLLATE app.c;
CREATE TYPE app.p AS (x text COLLATE app.c);
CREATE TABLE app.t (a app.d, b app.p);
