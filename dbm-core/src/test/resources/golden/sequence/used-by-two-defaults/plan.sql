CREATE SEQUENCE "app"."s" AS bigint START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE;
CREATE TABLE "app"."x" (
  "id" integer DEFAULT nextval('app.s'::regclass)
);
CREATE TABLE "app"."y" (
  "id" integer DEFAULT nextval('app.s'::regclass)
);
