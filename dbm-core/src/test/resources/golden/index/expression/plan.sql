DROP INDEX "app"."i";
-- scans the table, blocks writes
CREATE INDEX "i" ON "app"."t" USING btree ((lower(b)), (a + 1) DESC);
