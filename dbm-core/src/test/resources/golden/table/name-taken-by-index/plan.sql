-- deletes data
DROP TABLE app.a;
-- scans the table, blocks writes
CREATE INDEX a ON app.b (y);
