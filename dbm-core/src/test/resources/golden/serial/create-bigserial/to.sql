CREATE SCHEMA app;
CREATE TABLE app.t (id bigserial PRIMARY KEY, a text);
