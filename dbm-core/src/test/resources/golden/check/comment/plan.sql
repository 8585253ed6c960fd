COMMENT ON CONSTRAINT k ON app.t IS 'positive';
