-- may fail on existing rows
ALTER TABLE "app"."t" ALTER COLUMN "id" SET MAXVALUE 32767;
-- rewrites the table, blocks writes, may fail on existing rows
ALTER TABLE "app"."t" ALTER COLUMN "id" TYPE smallint;
