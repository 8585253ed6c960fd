CREATE TABLE app.item (
  id integer NOT NULL,
  price numeric(10,2),
  CONSTRAINT item_pkey PRIMARY KEY (id)
);
CREATE VIEW app.offer AS
SELECT NULL::integer AS id, NULL::numeric(10,2) AS price, NULL::numeric AS gross;
COMMENT ON COLUMN app.offer.gross IS 'with tax';
COMMENT ON VIEW app.offer IS 'what we sell';
CREATE FUNCTION app.gross(o app.offer)
RETURNS numeric
LANGUAGE sql
STABLE
RETURN ((o).price * 1.2);
CREATE OR REPLACE VIEW app.offer AS
SELECT id,
    price,
    app.gross(ROW(id, price, NULL::numeric)::app.offer) AS gross
   FROM app.item i;
ALTER VIEW app.offer ALTER COLUMN price SET DEFAULT 1;
CREATE VIEW app.cheap AS
SELECT id
   FROM app.offer
  WHERE (gross < (4)::numeric);
CREATE MATERIALIZED VIEW app.kept AS
SELECT id,
    gross
   FROM app.offer;
CREATE INDEX kept_gross ON app.kept (gross);
GRANT SELECT ON TABLE app.offer TO PUBLIC;
