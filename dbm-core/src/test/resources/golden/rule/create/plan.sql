-- blocks reads, blocks writes
CREATE RULE q AS ON DELETE TO app.t DO ALSO ( INSERT INTO app.log (id, note)
  VALUES (old.id, 'gone; DO'::text);

 NOTIFY t;
);
COMMENT ON RULE q ON app.t IS 'log';
-- blocks reads, blocks writes
CREATE RULE r AS ON UPDATE TO app.t WHERE (new.n IS DISTINCT FROM old.n) DO INSTEAD NOTHING;
