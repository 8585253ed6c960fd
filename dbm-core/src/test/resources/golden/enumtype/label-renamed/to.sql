-- rename ENUM_LABEL app.mood.ok to app.mood.fine
CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'fine');
CREATE TABLE app.t (m app.mood DEFAULT 'fine');
