CREATE SEQUENCE "app"."t_id_seq" AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
-- rewrites the table, blocks writes
ALTER TABLE "app"."t" ADD COLUMN "id" integer DEFAULT nextval('app.t_id_seq'::regclass) NOT NULL;
ALTER SEQUENCE "app"."t_id_seq" OWNED BY "app"."t"."id";
