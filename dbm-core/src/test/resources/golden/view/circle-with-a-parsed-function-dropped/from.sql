CREATE SCHEMA app;

CREATE TABLE app.t (x integer PRIMARY KEY, y text);
INSERT INTO app.t VALUES (1, 'a');
CREATE VIEW app.v AS SELECT x, 0::bigint AS total FROM app.t;
CREATE FUNCTION app.total() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM app.v);
CREATE OR REPLACE VIEW app.v AS SELECT x, CASE WHEN x > 1 THEN app.total() ELSE 0 END AS total FROM app.t;
CREATE VIEW app.w AS SELECT t.x, t.y, count(v.total) FROM app.t JOIN app.v USING (x) GROUP BY t.x;
