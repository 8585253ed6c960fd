CREATE SCHEMA app;
CREATE EXTENSION xml2;
CREATE TABLE app.t (doc text);
CREATE VIEW app.v AS SELECT public.xpath_string(doc, '/a') AS a FROM app.t;
INSERT INTO app.t VALUES ('<a>b</a>');
