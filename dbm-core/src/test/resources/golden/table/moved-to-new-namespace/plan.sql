CREATE SCHEMA "fresh";
ALTER TABLE "app"."t" SET SCHEMA "fresh";
