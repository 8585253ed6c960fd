CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'de');
CREATE TABLE app.t (a text COLLATE app.c, CHECK ((a COLLATE app.c) > 'a'));
CREATE INDEX i ON app.t (a COLLATE app.c, (lower(a) COLLATE app.c));
