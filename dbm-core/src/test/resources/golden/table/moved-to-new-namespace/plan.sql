ALTER TABLE "app"."t" SET SCHEMA "fresh";
CREATE SCHEMA "fresh";
