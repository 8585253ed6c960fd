CREATE SCHEMA app;

CREATE TABLE app.item (id integer PRIMARY KEY, price numeric(10, 2));
INSERT INTO app.item VALUES (1, 2.50), (2, 4);
CREATE VIEW app.offer AS SELECT id, price, NULL::numeric AS gross FROM app.item;
CREATE FUNCTION app.gross(o app.offer) RETURNS numeric LANGUAGE sql STABLE RETURN (o).price * 1.2;
CREATE OR REPLACE VIEW app.offer AS SELECT i.id, i.price, app.gross(ROW(i.id, i.price, NULL)::app.offer) AS gross FROM app.item i;
CREATE VIEW app.cheap AS SELECT id FROM app.offer WHERE gross < 4;
CREATE MATERIALIZED VIEW app.kept AS SELECT id, gross FROM app.offer;
CREATE INDEX kept_gross ON app.kept (gross);
COMMENT ON VIEW app.offer IS 'what we sell';
COMMENT ON COLUMN app.offer.gross IS 'with tax';
ALTER VIEW app.offer ALTER COLUMN price SET DEFAULT 1;
GRANT SELECT ON app.offer TO PUBLIC;
