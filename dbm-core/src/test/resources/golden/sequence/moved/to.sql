-- rename SEQUENCE app.s to other.s
CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE SEQUENCE other.s;
