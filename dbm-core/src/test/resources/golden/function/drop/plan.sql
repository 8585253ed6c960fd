-- breaks the release that still runs
DROP FUNCTION app.all_of_it(integer, text, numeric, text[]);
-- breaks the release that still runs
DROP FUNCTION app.anything(anyelement, "any");
-- breaks the release that still runs
DROP FUNCTION app.columns(integer);
-- breaks the release that still runs
DROP FUNCTION app.empty_path();
-- breaks the release that still runs
DROP FUNCTION app.helped(anyarray);
-- breaks the release that still runs
DROP FUNCTION app.on_row(app.orders);
-- breaks the release that still runs
DROP FUNCTION app.on_rows(app.orders[]);
-- breaks the release that still runs
DROP FUNCTION app.one_column();
-- breaks the release that still runs
DROP FUNCTION app.over(character, "bit", "char", interval, timestamp with time zone, character varying);
-- breaks the release that still runs
DROP FUNCTION app.over(integer);
-- breaks the release that still runs
DROP FUNCTION app.over(text);
-- breaks the release that still runs
DROP FUNCTION app.parsed(integer);
-- breaks the release that still runs
DROP FUNCTION app.plain();
-- breaks the release that still runs
DROP FUNCTION app."returning"(integer);
-- breaks the release that still runs
DROP FUNCTION app.rows();
-- breaks the release that still runs
DROP FUNCTION app.touch();
-- breaks the release that still runs
DROP TYPE app.mood;
-- deletes data, breaks the release that still runs, blocks reads, blocks writes
DROP TABLE app.orders;
