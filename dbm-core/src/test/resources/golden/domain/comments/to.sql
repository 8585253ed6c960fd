CREATE SCHEMA app;

CREATE DOMAIN app.a AS integer;
COMMENT ON DOMAIN app.a IS 'come';
CREATE DOMAIN app.b AS integer;
