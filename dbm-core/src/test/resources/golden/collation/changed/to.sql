CREATE SCHEMA app;

CREATE COLLATION app.c (PROVIDER = icu, LOCALE = 'en-u-kn-true');
CREATE TABLE app.t (a text COLLATE app.c, b varchar(9) COLLATE app.c, CONSTRAINT k CHECK ((a COLLATE app.c) > 'a'), CONSTRAINT u UNIQUE (a));
CREATE INDEX i ON app.t (b);
CREATE INDEX j ON app.t ((lower(a) COLLATE app.c));
