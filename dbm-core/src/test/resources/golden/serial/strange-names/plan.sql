CREATE SEQUENCE app."It's ""T""_Two Words_seq" AS integer;
CREATE TABLE app."It's ""T""" (
  "Two Words" integer NOT NULL DEFAULT nextval('app."It''s ""T""_Two Words_seq"'::regclass),
  CONSTRAINT "It's ""T""_pkey" PRIMARY KEY ("Two Words")
);
ALTER SEQUENCE app."It's ""T""_Two Words_seq" OWNED BY app."It's ""T"""."Two Words";
