-- blocks reads, blocks writes
DROP INDEX app.a;
CREATE TABLE app.a (
  x integer
);
