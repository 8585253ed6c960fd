ALTER TABLE "app"."t" DROP CONSTRAINT "t_pkey";
