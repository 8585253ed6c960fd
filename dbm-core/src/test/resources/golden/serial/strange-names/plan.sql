CREATE SEQUENCE "app"."It's ""T""_Two Words_seq" AS integer START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 CACHE 1 NO CYCLE;
CREATE TABLE "app"."It's ""T""" (
  "Two Words" integer DEFAULT nextval('app."It''s ""T""_Two Words_seq"'::regclass) NOT NULL,
  CONSTRAINT "It's ""T""_pkey" PRIMARY KEY ("Two Words")
);
ALTER SEQUENCE "app"."It's ""T""_Two Words_seq" OWNED BY "app"."It's ""T"""."Two Words";
