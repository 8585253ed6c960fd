-- blocks reads, blocks writes
CREATE OR REPLACE VIEW app.vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv AS
SELECT id,
    name AS ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
   FROM app.t;
