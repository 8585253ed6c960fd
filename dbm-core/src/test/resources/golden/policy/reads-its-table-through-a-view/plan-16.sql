CREATE TABLE app.t (
  id integer,
  owner text DEFAULT CURRENT_USER
);
CREATE FUNCTION app.note()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN RETURN NEW; END$$;
CREATE VIEW app.v AS
SELECT id
   FROM app.t;
CREATE FUNCTION app.allowed(integer)
RETURNS boolean
LANGUAGE sql
STABLE
RETURN (EXISTS (SELECT 1 FROM app.v WHERE (v.id = $1)));
CREATE FUNCTION app.changed(app.t)
RETURNS boolean
LANGUAGE sql
STABLE
RETURN app.allowed(($1).id);
ALTER TABLE app.t ADD CONSTRAINT t_check CHECK (app.changed(t.*));
CREATE TRIGGER tr BEFORE INSERT ON app.t FOR EACH ROW WHEN (app.changed(new.*)) EXECUTE FUNCTION app.note();
CREATE POLICY p ON app.t USING (app.allowed(id));
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
