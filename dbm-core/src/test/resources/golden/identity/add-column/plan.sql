-- rewrites the table, blocks writes
ALTER TABLE "app"."t" ADD COLUMN "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "app"."t_id_seq") NOT NULL;
