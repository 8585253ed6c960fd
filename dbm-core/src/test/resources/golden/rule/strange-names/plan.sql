-- blocks reads, blocks writes
CREATE RULE "a 'strange' "" rule
of 😀 DO" AS ON INSERT TO app.t WHERE ((new.name)::text = 'DO INSTEAD'::text) DO INSTEAD NOTHING;
COMMENT ON RULE "a 'strange' "" rule
of 😀 DO" ON app.t IS 'it''s';
