-- since 15
CREATE SCHEMA app;
CREATE UNLOGGED TABLE app.t (id serial);
