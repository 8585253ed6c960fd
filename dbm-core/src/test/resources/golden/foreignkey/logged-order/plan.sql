-- rewrites the table, blocks writes
ALTER TABLE "app"."c" SET LOGGED;
-- rewrites the table, blocks writes
ALTER TABLE "app"."p" SET LOGGED;
