CREATE DOMAIN citext AS text CHECK (VALUE <> '');
CREATE FUNCTION short(v citext) RETURNS citext LANGUAGE sql IMMUTABLE AS 'SELECT left(v, 3)::citext';
CREATE TABLE t (a citext DEFAULT 'x' UNIQUE, b citext[]);
