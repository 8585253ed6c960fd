CREATE SCHEMA app;

CREATE DOMAIN app.inner AS bigint;
CREATE DOMAIN app.outer AS app.inner CHECK (VALUE > 0);
CREATE TABLE app.t (v app.outer);
