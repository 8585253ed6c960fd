COMMENT ON SCHEMA billing IS 'money';
