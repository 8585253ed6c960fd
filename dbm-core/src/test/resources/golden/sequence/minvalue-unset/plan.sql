SELECT pg_catalog.setval('app.s', 1, false) FROM app.s WHERE last_value < 1;
-- blocks writes
ALTER SEQUENCE app.s MINVALUE 1 START WITH 1;
