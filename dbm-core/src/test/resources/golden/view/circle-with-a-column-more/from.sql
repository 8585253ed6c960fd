CREATE SCHEMA app;

CREATE TABLE app.t (id integer PRIMARY KEY, name text);
INSERT INTO app.t VALUES (1, 'a');
CREATE VIEW app.v AS SELECT id, name, NULL::text AS shown FROM app.t;
CREATE FUNCTION app.shown(app.v) RETURNS text LANGUAGE sql STABLE RETURN ($1).name || ($1).id;
CREATE OR REPLACE VIEW app.v AS SELECT id, name, app.shown(ROW(id, name, NULL)::app.v) AS shown FROM app.t GROUP BY id;
CREATE TRIGGER tr INSTEAD OF INSERT ON app.v FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
GRANT SELECT ON app.v TO PUBLIC;
COMMENT ON VIEW app.v IS 'both';
