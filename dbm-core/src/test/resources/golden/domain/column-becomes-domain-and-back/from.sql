CREATE SCHEMA app;

CREATE DOMAIN app.email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE app.t (a text, b app.email, c varchar(30));
INSERT INTO app.t VALUES ('a@b', 'a@b', 'a@b');
