ALTER TABLE "app"."t" DROP CONSTRAINT "t_parent_fkey";
ALTER TABLE "app"."t" DROP CONSTRAINT "t_pkey";
ALTER TABLE "app"."t" ALTER COLUMN "id" DROP NOT NULL;
-- deletes data
ALTER TABLE "app"."t" DROP COLUMN "parent";
