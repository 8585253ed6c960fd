CREATE SCHEMA app;
CREATE TABLE app.t (id integer NOT NULL, a integer, b text DEFAULT 'it''s', c numeric(10,2));
