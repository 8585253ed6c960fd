CREATE EXTENSION citext;
CREATE FUNCTION short(v citext) RETURNS citext LANGUAGE sql IMMUTABLE AS 'SELECT left(v, 3)::citext';
CREATE TABLE t (a citext DEFAULT 'x' UNIQUE, b citext[], gone citext);
INSERT INTO t VALUES ('A', '{b}', 'c');
