DROP INDEX "app"."i";
-- scans the table, blocks writes
CREATE INDEX "i" ON "app"."t" USING btree ("b" "text_pattern_ops");
