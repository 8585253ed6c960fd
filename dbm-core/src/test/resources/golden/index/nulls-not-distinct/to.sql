-- since 15
CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c text, j jsonb);
CREATE UNIQUE INDEX i ON app.t (a) NULLS NOT DISTINCT;
