SELECT pg_catalog.setval('app.s', 2147483647) FROM app.s WHERE last_value > 2147483647;
-- blocks writes
ALTER SEQUENCE app.s AS integer MINVALUE 1 MAXVALUE 2147483647;
