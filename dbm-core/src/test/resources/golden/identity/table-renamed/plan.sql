ALTER TABLE "app"."t" RENAME TO "u";
ALTER TABLE "app"."u" RENAME CONSTRAINT "t_pkey" TO "u_pkey";
ALTER SEQUENCE "app"."t_id_seq" RENAME TO "u_id_seq";
