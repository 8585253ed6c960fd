CREATE SCHEMA app;
CREATE EXTENSION xml2;
CREATE TABLE app.t (doc text DEFAULT public.xpath_string('<a>b</a>', '/a'));
INSERT INTO app.t DEFAULT VALUES;
