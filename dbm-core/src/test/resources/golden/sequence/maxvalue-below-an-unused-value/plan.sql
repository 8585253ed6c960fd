SELECT pg_catalog.setval('app.s', CASE WHEN is_called THEN 500 ELSE 1 END, is_called) FROM app.s WHERE last_value > 500;
-- blocks writes
ALTER SEQUENCE app.s MAXVALUE 500 START WITH 1;
