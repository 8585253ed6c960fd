CREATE TABLE "app"."t" (
  "id" integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "app"."t_id_seq") NOT NULL,
  CONSTRAINT "t_pkey" PRIMARY KEY ("id")
);
