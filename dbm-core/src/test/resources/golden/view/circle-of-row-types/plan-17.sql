CREATE VIEW app.b AS
SELECT NULL::integer AS x;
CREATE VIEW app.a AS
SELECT b.*::app.b AS whole,
    x
   FROM app.b;
CREATE OR REPLACE VIEW app.b AS
SELECT x
   FROM app.a;
CREATE TABLE app.t (
  v app.a
);
