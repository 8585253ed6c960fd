CREATE SCHEMA app;
CREATE TABLE app.person (mood text NOT NULL DEFAULT 'ok');
