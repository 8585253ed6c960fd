CREATE SEQUENCE "app"."t_id_seq" AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
CREATE TABLE "app"."t" (
  "id" bigint DEFAULT nextval('app.t_id_seq'::regclass) NOT NULL,
  "a" text,
  CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
ALTER SEQUENCE "app"."t_id_seq" OWNED BY "app"."t"."id";
