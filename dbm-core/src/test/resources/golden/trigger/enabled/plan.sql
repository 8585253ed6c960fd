-- blocks writes
ALTER TABLE app.t DISABLE TRIGGER a;
-- blocks writes
ALTER TABLE app.t ENABLE REPLICA TRIGGER b;
-- blocks writes
ALTER TABLE app.t ENABLE ALWAYS TRIGGER c;
-- blocks writes
ALTER TABLE app.t ENABLE TRIGGER d;
-- blocks writes
CREATE TRIGGER e BEFORE INSERT ON app.t FOR EACH ROW EXECUTE FUNCTION app.touch('e');
-- blocks writes
ALTER TABLE app.t DISABLE TRIGGER e;
