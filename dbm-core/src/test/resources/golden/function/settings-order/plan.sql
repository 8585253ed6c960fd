ALTER FUNCTION app.f(integer, integer) RESET ALL SET search_path TO app, public SET work_mem TO '1MB';
