ALTER TABLE "app"."x" ALTER COLUMN "id" DROP DEFAULT;
-- deletes data
DROP SEQUENCE "app"."s";
