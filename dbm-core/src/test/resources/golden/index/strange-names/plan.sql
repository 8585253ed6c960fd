-- scans the table, blocks writes
CREATE INDEX "I ""x""" ON "app"."T" USING btree ("a b", (lower("c""d")));
