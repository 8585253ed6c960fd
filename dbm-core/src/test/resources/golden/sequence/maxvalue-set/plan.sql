SELECT pg_catalog.setval('app.s', 500) FROM app.s WHERE last_value > 500;
-- blocks writes
ALTER SEQUENCE app.s MAXVALUE 500;
