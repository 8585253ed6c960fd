ALTER TABLE "app"."t" SET SCHEMA "other";
ALTER TABLE "other"."t" RENAME TO "u";
ALTER TABLE "other"."u" RENAME CONSTRAINT "t_pkey" TO "u_pkey";
