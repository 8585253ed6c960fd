CREATE SCHEMA app;
CREATE TABLE app.t (a integer DEFAULT 1, b timestamptz DEFAULT now());
