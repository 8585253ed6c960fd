-- rename ENUM app.mood to app.feeling
CREATE SCHEMA app;
CREATE TYPE app.feeling AS ENUM ('sad', 'ok');
CREATE TABLE app.t (m app.feeling DEFAULT 'ok', ms app.feeling[]);
