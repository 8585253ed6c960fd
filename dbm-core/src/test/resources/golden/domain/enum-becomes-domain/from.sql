CREATE SCHEMA app;

CREATE TYPE app.state AS ENUM ('new', 'old');
CREATE TABLE app.t (v app.state);
INSERT INTO app.t VALUES ('new');
