CREATE SCHEMA app;
CREATE TABLE app."T" ("a b" integer, "c""d" text);
