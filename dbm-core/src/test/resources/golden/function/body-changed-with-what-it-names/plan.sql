CREATE TABLE app.u (
  id bigint
);
CREATE OR REPLACE FUNCTION app.f()
RETURNS bigint
LANGUAGE plpgsql
AS $$BEGIN RETURN (SELECT count(*) FROM app.u); END$$;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.t;
