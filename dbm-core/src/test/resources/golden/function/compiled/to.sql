CREATE SCHEMA app;

CREATE FUNCTION app.likeness(text, text) RETURNS real LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS '$libdir/pg_trgm', 'similarity';
CREATE FUNCTION app.own(app integer) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'int4inc';
CREATE FUNCTION app.comes(text, text) RETURNS real LANGUAGE c STABLE STRICT COST 5 AS '$libdir/pg_trgm', 'word_similarity';
CREATE TABLE app.t (a text, g real GENERATED ALWAYS AS (app.likeness(a, 'dbm')) STORED);
