COMMENT ON CONSTRAINT u ON app.t IS 'it''s u';
