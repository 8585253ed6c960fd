-- since 17
CREATE SCHEMA app;

CREATE COLLATION app.own (PROVIDER = builtin, LOCALE = 'C.UTF-8');
CREATE TABLE app.t (a text COLLATE app.own);
