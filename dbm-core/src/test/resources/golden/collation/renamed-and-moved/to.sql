-- rename COLLATION app.c to other.d
CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE COLLATION other.d (PROVIDER = icu, LOCALE = 'de');
CREATE TABLE app.t (a text COLLATE other.d, CHECK ((a COLLATE other.d) > 'a'));
CREATE INDEX i ON app.t (a COLLATE other.d, (lower(a) COLLATE other.d));
