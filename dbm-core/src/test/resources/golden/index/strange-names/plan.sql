-- scans the table, blocks writes, may fail on existing rows
CREATE INDEX "I ""x""" ON app."T" ("a b", (lower("c""d")));
