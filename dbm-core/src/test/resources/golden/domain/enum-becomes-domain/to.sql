CREATE SCHEMA app;

CREATE DOMAIN app.state AS text CHECK (VALUE IN ('new', 'old'));
CREATE TABLE app.t (v app.state);
