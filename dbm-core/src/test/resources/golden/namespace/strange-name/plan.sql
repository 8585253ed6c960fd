CREATE SCHEMA "Two ""Words";
CREATE TABLE "Two ""Words"."select" (
  "Größe" integer DEFAULT 1,
  CONSTRAINT "select_Größe_check" CHECK ("Größe" > 0)
);
