CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer DEFAULT 1;
CREATE TABLE app.t (id integer PRIMARY KEY, plain app.d, many app.d[] DEFAULT '{1}');
INSERT INTO app.t VALUES (1, 2, '{3,4}'), (2, NULL, NULL);
