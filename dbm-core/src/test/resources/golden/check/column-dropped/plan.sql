ALTER TABLE "app"."t" DROP CONSTRAINT "k";
-- deletes data
ALTER TABLE "app"."t" DROP COLUMN "b";
