CREATE SCHEMA "Two ""Words";
CREATE TABLE "Two ""Words"."select" ("Größe" integer DEFAULT 1 CHECK ("Größe" > 0));
