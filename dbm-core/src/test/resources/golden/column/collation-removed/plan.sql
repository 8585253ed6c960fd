ALTER TABLE "app"."t" ALTER COLUMN "b" TYPE text;
