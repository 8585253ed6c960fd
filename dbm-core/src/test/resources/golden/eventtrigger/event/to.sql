CREATE SCHEMA app;
CREATE FUNCTION app.log() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION app.log();
