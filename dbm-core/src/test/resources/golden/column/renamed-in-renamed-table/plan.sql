ALTER TABLE "app"."t" RENAME TO "u";
ALTER TABLE "app"."u" RENAME COLUMN "id" TO "no";
ALTER TABLE "app"."u" RENAME CONSTRAINT "t_pkey" TO "u_pkey";
