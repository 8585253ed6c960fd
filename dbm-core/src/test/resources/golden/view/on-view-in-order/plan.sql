CREATE VIEW app.z AS
SELECT t.id
   FROM app.t;
CREATE VIEW app.a AS
SELECT z.id
   FROM app.z;
CREATE VIEW app.m AS
SELECT a.id
   FROM (app.a
     JOIN app.z USING (id));
