CREATE OR REPLACE PROCEDURE app.p(a integer, INOUT b integer DEFAULT 1)
LANGUAGE plpgsql
AS $$BEGIN b := a + 1; END$$;
