-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv AS
SELECT t.id,
    t.name AS ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
   FROM app.t;
