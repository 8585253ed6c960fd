CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c text, j jsonb);
CREATE INDEX k ON app.t (a);
CREATE INDEX i ON app.t (b);
