CREATE VIEW app.v AS
SELECT id AS a,
    name AS "b B"
   FROM app.t;
