CREATE SCHEMA app;
CREATE EXTENSION xml2 SCHEMA app;
CREATE TABLE app.t (doc text DEFAULT app.xpath_string('<a>b</a>', '/a'));
