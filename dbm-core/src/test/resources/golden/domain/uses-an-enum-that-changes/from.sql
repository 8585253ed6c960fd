CREATE SCHEMA app;

CREATE TYPE app.state AS ENUM ('new', 'old');
CREATE DOMAIN app.fresh AS app.state DEFAULT 'new' CHECK (VALUE <> 'old'::app.state);
CREATE TABLE app.t (v app.fresh);
INSERT INTO app.t VALUES ('new');
