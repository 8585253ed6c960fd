COMMENT ON TRIGGER x ON app.t IS 'it''s new';
-- blocks writes
CREATE TRIGGER y BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch('y');
COMMENT ON TRIGGER y ON app.t IS 'with the trigger';
