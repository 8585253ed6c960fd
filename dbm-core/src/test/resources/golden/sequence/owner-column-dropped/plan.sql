ALTER SEQUENCE "app"."s" OWNED BY NONE;
-- deletes data
ALTER TABLE "app"."t" DROP COLUMN "c";
