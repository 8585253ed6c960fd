-- scans the table, blocks writes
CREATE INDEX aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ON app.t (a);
-- scans the table, blocks writes
CREATE INDEX "ééééééééééééééééééééééééééééééé" ON app.t (a DESC);
