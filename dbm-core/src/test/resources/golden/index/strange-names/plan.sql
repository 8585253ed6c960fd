-- scans the table, blocks writes
CREATE INDEX "I ""x""" ON app."T" ("a b", (lower("c""d")));
