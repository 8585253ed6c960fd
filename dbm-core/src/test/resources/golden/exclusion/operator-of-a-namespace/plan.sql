-- scans the table, blocks reads, blocks writes, may fail on existing rows
ALTER TABLE app.t ADD CONSTRAINT k EXCLUDE USING hash (a app.same_ops WITH OPERATOR(app.===));
