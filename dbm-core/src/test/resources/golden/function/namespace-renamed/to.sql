-- rename NAMESPACE app to shop
CREATE SCHEMA shop;
CREATE FUNCTION shop.f(n integer DEFAULT 1) RETURNS integer LANGUAGE sql RETURN n;
CREATE TABLE shop.t (id integer DEFAULT shop.f());
