CREATE SCHEMA app;

CREATE EXTENSION citext SCHEMA app;
CREATE EXTENSION "uuid-ossp";
CREATE EXTENSION pg_trgm SCHEMA app;
CREATE EXTENSION btree_gist;
CREATE EXTENSION cube;
CREATE EXTENSION earthdistance;
COMMENT ON EXTENSION citext IS 'my own';
CREATE DOMAIN app.email AS app.citext CHECK (VALUE ~ '@');
CREATE TABLE app.t (id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), name app.citext, mails app.citext[], mail app.email, note text, CHECK (app.similarity(note, 'x') < 1));
CREATE INDEX i ON app.t USING gin (note app.gin_trgm_ops);
