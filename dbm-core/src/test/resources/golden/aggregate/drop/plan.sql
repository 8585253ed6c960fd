-- breaks the release that still runs
DROP AGGREGATE app."Odd count"(*);
-- breaks the release that still runs
DROP AGGREGATE app.averaged(numeric);
-- breaks the release that still runs
DROP AGGREGATE app.joined(text[]);
-- breaks the release that still runs
DROP AGGREGATE app."least"(integer);
-- breaks the release that still runs
DROP AGGREGATE app.listed(anycompatible);
-- breaks the release that still runs
DROP AGGREGATE app.percentile(double precision, anyelement);
-- breaks the release that still runs
DROP AGGREGATE app.place("any");
-- breaks the release that still runs
DROP AGGREGATE app.total(integer);
-- breaks the release that still runs
DROP FUNCTION app.back(bigint, integer);
-- breaks the release that still runs
DROP FUNCTION app."both"(bigint, bigint);
-- breaks the release that still runs
DROP FUNCTION app.final(bigint);
-- breaks the release that still runs
DROP FUNCTION app.finals(bigint, integer);
-- breaks the release that still runs
DROP FUNCTION app.step(bigint, integer);
