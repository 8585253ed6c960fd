CREATE VIEW app.v AS
SELECT t.id AS a,
    t.name AS "b B"
   FROM app.t;
