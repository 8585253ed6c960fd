ALTER TABLE "app"."t" DROP CONSTRAINT "t_a_key";
