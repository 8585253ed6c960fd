CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c text, j jsonb);
ALTER TABLE app.t ADD CONSTRAINT i UNIQUE (a);
