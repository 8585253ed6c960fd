-- rename DOMAIN app.d to other.d
CREATE SCHEMA other;
CREATE SCHEMA app;

CREATE DOMAIN other.d AS integer;
CREATE TABLE app.t (v other.d);
