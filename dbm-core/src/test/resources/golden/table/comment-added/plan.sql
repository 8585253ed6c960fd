COMMENT ON TABLE app.t IS E'back\\slash
and line';
