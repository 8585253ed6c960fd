CREATE SCHEMA app;
CREATE EXTENSION citext;
CREATE EXTENSION pg_stat_statements;
CREATE EXTENSION hstore;
GRANT EXECUTE ON FUNCTION public.citext_lt(citext, citext) TO writer;
