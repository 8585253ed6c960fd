COMMENT ON POLICY a ON app.note IS 'it''s new';
COMMENT ON POLICY b ON app.note IS 'new';
COMMENT ON POLICY c ON app.note IS NULL;
