ALTER SEQUENCE "app"."s" SET SCHEMA "other";
