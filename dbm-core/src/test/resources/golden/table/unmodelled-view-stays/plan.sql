ALTER TABLE "app"."a" ADD COLUMN "c" text;
