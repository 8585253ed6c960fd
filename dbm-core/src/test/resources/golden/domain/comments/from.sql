CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer;
CREATE DOMAIN app.b AS integer;
COMMENT ON DOMAIN app.b IS 'gone';
