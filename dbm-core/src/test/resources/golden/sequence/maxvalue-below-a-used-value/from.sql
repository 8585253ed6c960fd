CREATE SCHEMA app;
CREATE SEQUENCE app.s;
SELECT setval('app.s', 700);
