CREATE DOMAIN public.d AS text;
CREATE TYPE public.c AS (a integer);
CREATE TYPE public.r AS RANGE (subtype = integer);
CREATE COLLATION public.l (locale = 'C');
