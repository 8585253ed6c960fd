ALTER TABLE "app"."t" SET SCHEMA "other";
