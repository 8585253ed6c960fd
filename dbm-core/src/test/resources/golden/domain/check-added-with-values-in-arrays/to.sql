CREATE SCHEMA app;

CREATE DOMAIN app.d AS integer DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE app.t (id integer PRIMARY KEY, plain app.d, many app.d[] DEFAULT '{1}');
