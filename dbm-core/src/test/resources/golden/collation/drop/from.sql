CREATE SCHEMA app;

CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'de');
CREATE TABLE app.t (a text COLLATE app.c, b text COLLATE app.c);
INSERT INTO app.t VALUES ('a', 'b');
