ALTER PROCEDURE app.p(integer, integer) SECURITY DEFINER RESET work_mem SET search_path TO app;
