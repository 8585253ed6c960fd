-- rewrites the table, blocks writes
ALTER TABLE "app"."c" SET UNLOGGED;
-- rewrites the table, blocks writes
ALTER TABLE "app"."p" SET UNLOGGED;
