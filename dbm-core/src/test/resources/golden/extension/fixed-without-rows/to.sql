CREATE SCHEMA app;
CREATE EXTENSION xml2 SCHEMA app;
CREATE TABLE app.t (doc text);
CREATE VIEW app.v AS SELECT app.xpath_string(doc, '/a') AS a FROM app.t;
