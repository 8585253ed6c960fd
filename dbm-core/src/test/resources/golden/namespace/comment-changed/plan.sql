COMMENT ON SCHEMA billing IS 'it''s money';
