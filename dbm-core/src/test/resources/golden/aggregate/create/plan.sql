CREATE FUNCTION app.back(s bigint, v integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT s - v$$;
CREATE FUNCTION app."both"(a bigint, b bigint)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT a + b$$;
CREATE FUNCTION app.final(s bigint)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT s::text$$;
CREATE FUNCTION app.finals(s bigint, v integer)
RETURNS text
LANGUAGE sql
IMMUTABLE
AS $$SELECT s::text$$;
CREATE FUNCTION app.step(s bigint, v integer)
RETURNS bigint
LANGUAGE sql
IMMUTABLE
AS $$SELECT s + v$$;
CREATE AGGREGATE app."Odd count"(*) (
  SFUNC = pg_catalog.int8inc,
  STYPE = bigint,
  INITCOND = '0'
);
COMMENT ON AGGREGATE app."Odd count"(*) IS 'c';
CREATE AGGREGATE app.averaged(numeric) (
  SFUNC = pg_catalog.numeric_avg_accum,
  STYPE = internal,
  FINALFUNC = pg_catalog.numeric_avg,
  COMBINEFUNC = pg_catalog.numeric_avg_combine,
  SERIALFUNC = pg_catalog.numeric_avg_serialize,
  DESERIALFUNC = pg_catalog.numeric_avg_deserialize,
  PARALLEL = RESTRICTED
);
CREATE AGGREGATE app.joined(VARIADIC parts text[]) (
  SFUNC = pg_catalog.array_cat,
  STYPE = text[]
);
CREATE AGGREGATE app."least"(integer) (
  SFUNC = pg_catalog.int4smaller,
  STYPE = integer,
  COMBINEFUNC = pg_catalog.int4smaller,
  SORTOP = OPERATOR(pg_catalog.<)
);
CREATE AGGREGATE app.listed(anycompatible) (
  SFUNC = pg_catalog.array_append,
  STYPE = anycompatiblearray,
  INITCOND = '{}'
);
CREATE AGGREGATE app.percentile(double precision ORDER BY anyelement) (
  SFUNC = pg_catalog.ordered_set_transition,
  STYPE = internal,
  FINALFUNC = pg_catalog.percentile_disc_final,
  FINALFUNC_EXTRA
);
CREATE AGGREGATE app.place(VARIADIC "any" ORDER BY VARIADIC "any") (
  SFUNC = pg_catalog.ordered_set_transition_multi,
  STYPE = internal,
  FINALFUNC = pg_catalog.rank_final,
  FINALFUNC_EXTRA,
  HYPOTHETICAL
);
CREATE AGGREGATE app.total(v integer) (
  SFUNC = app.step,
  STYPE = bigint,
  SSPACE = 16,
  FINALFUNC = app.final,
  FINALFUNC_MODIFY = SHAREABLE,
  INITCOND = '0',
  COMBINEFUNC = app."both",
  MSFUNC = app.step,
  MSTYPE = bigint,
  MSSPACE = 8,
  MFINALFUNC = app.finals,
  MFINALFUNC_EXTRA,
  MFINALFUNC_MODIFY = READ_WRITE,
  MINITCOND = '1',
  MINVFUNC = app.back,
  PARALLEL = SAFE
);
COMMENT ON AGGREGATE app.total(integer) IS 'c';
