CREATE SCHEMA app;

CREATE TYPE app.state AS ENUM ('old', 'new');
CREATE DOMAIN app.fresh AS app.state DEFAULT 'new' CHECK (VALUE <> 'old'::app.state);
CREATE TABLE app.t (v app.fresh);
