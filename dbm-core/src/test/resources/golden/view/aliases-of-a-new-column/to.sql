CREATE TABLE orders (id integer, customer integer);
INSERT INTO orders VALUES (1, 2);
CREATE TABLE items (id integer, price numeric);
CREATE TABLE prices (price numeric, note text);
CREATE VIEW overview AS SELECT orders.id, orders.customer, items.price, prices.note FROM orders JOIN items USING (id) JOIN prices USING (price);
CREATE VIEW another AS SELECT orders.id, orders.customer, items.price, prices.note FROM orders JOIN items USING (id) JOIN prices USING (price);
ALTER TABLE orders ADD COLUMN price integer;
