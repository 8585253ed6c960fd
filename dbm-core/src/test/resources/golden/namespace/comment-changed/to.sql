CREATE SCHEMA billing;
COMMENT ON SCHEMA billing IS 'it''s money';
