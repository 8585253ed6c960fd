-- rename NAMESPACE app to shop
CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name varchar(10), n integer);
CREATE VIEW shop.v AS SELECT id, name FROM shop.t;
