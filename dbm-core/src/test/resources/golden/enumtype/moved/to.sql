-- rename ENUM app.mood to other.mood
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TYPE other.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.t (m other.mood);
