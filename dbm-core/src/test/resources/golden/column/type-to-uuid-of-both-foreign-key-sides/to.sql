CREATE SCHEMA app;
CREATE TABLE app.p (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
CREATE TABLE app.c (p uuid REFERENCES app.p);
