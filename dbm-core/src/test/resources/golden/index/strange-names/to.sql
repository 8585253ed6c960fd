CREATE SCHEMA app;
CREATE TABLE app."T" ("a b" integer, "c""d" text);
CREATE INDEX "I ""x""" ON app."T" ("a b", lower("c""d"));
