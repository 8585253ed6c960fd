CREATE SCHEMA app;

CREATE DOMAIN app.inner AS integer;
CREATE DOMAIN app.outer AS app.inner CHECK (VALUE > 0);
CREATE TABLE app.t (v app.outer);
INSERT INTO app.t VALUES (5);
