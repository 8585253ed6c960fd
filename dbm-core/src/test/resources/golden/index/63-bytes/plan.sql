-- scans the table, blocks writes
CREATE INDEX "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" ON "app"."t" USING btree ("a");
-- scans the table, blocks writes
CREATE INDEX "ééééééééééééééééééééééééééééééé" ON "app"."t" USING btree ("a" DESC);
