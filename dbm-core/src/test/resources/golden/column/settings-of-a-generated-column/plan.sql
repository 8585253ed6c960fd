ALTER TABLE "app"."t" DROP COLUMN "b";
-- rewrites the table, blocks writes
ALTER TABLE "app"."t" ADD COLUMN "b" text COMPRESSION pglz GENERATED ALWAYS AS (lower(a)) STORED;
ALTER TABLE "app"."t" ALTER COLUMN "b" SET STORAGE EXTERNAL;
ALTER TABLE "app"."t" ALTER COLUMN "b" SET STATISTICS 100;
ALTER TABLE "app"."t" ALTER COLUMN "b" SET (n_distinct='5');
