CREATE TABLE app.t (
  id integer,
  name text
);
CREATE FUNCTION app.ins()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN INSERT INTO app.t VALUES (NEW.id, NEW.name); RETURN NEW; END$$;
CREATE VIEW app.v AS
SELECT NULL::integer AS id, NULL::text AS name;
SET LOCAL check_function_bodies TO off;
CREATE FUNCTION app.f()
RETURNS SETOF app.v
LANGUAGE sql
STABLE
AS $$SELECT id, name FROM app.t$$;
SET LOCAL check_function_bodies TO on;
CREATE OR REPLACE VIEW app.v AS
SELECT f.id,
    f.name
   FROM app.f() f(id, name);
CREATE MATERIALIZED VIEW app.m AS
SELECT v.id,
    v.name
   FROM app.v;
CREATE TRIGGER tr INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION app.ins();
CREATE RULE gone AS ON DELETE TO app.v DO INSTEAD UPDATE app.t SET name = ( SELECT max(v.name) AS max
           FROM app.v);
