-- since 18
CREATE SCHEMA app;
CREATE TABLE app.t (a integer CONSTRAINT a_there NOT NULL, b integer CONSTRAINT b_there NOT NULL);
