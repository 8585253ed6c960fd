ALTER TABLE "app"."t" ALTER COLUMN "id" ADD GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "app"."t_id_seq" START WITH 100 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE);
-- scans the table
SELECT pg_catalog.setval('"app"."t_id_seq"', max("id") + 1, false) FROM "app"."t" HAVING max("id") >= 100;
