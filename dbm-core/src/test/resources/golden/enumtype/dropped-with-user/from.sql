CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.person (id integer, mood app.mood NOT NULL DEFAULT 'ok');
