CREATE SCHEMA app;
CREATE TABLE app.t (a integer, c text, j jsonb);
