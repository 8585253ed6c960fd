CREATE VIEW app.z AS
SELECT id
   FROM app.t;
CREATE VIEW app.a AS
SELECT id
   FROM app.z;
CREATE VIEW app.m AS
SELECT a.id
   FROM (app.a
     JOIN app.z USING (id));
