CREATE SCHEMA app;
CREATE TABLE app.t ("a ""x""
🙂" integer, b text);
