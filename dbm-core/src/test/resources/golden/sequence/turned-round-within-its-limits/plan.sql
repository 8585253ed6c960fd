SELECT pg_catalog.setval('app.s', CASE WHEN is_called AND last_value >= 500 THEN 1 ELSE 500 END, is_called AND last_value >= 500) FROM app.s;
-- blocks writes
ALTER SEQUENCE app.s INCREMENT BY -1 START WITH 500;
