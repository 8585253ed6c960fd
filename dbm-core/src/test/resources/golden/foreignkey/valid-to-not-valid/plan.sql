-- blocks reads, blocks writes
ALTER TABLE app.c DROP CONSTRAINT f;
-- blocks writes
ALTER TABLE app.c ADD CONSTRAINT f FOREIGN KEY (y) REFERENCES app.p (b) NOT VALID;
