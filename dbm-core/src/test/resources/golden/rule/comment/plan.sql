COMMENT ON RULE r ON app.t IS 'x';
