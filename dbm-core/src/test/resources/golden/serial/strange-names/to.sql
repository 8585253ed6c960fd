CREATE SCHEMA app;
CREATE TABLE app."It's ""T""" ("Two Words" serial PRIMARY KEY);
