CREATE SCHEMA app;
CREATE FUNCTION app.same(text, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE OPERATOR app.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = app.same, COMMUTATOR = OPERATOR(app.===));
CREATE OPERATOR CLASS app.same_ops FOR TYPE text USING hash AS OPERATOR 1 app.===, FUNCTION 1 hashtext(text);
CREATE TABLE app.t (a text);
