CREATE TABLE app.a (
  x integer
);
CREATE TABLE app.b (
  x integer
);
CREATE POLICY p ON app.a USING (EXISTS ( SELECT 1
   FROM app.b
  WHERE (b.x = a.x)));
CREATE POLICY p ON app.b USING (EXISTS ( SELECT 1
   FROM app.a
  WHERE (a.x = b.x)));
ALTER TABLE app.a ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.b ENABLE ROW LEVEL SECURITY;
