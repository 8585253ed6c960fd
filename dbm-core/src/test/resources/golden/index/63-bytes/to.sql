CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE INDEX aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ON app.t (a);
CREATE INDEX "ééééééééééééééééééééééééééééééé" ON app.t (a DESC);
