CREATE SCHEMA app;

CREATE DOMAIN app.email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE app.t (a app.email, b text, c app.email);
