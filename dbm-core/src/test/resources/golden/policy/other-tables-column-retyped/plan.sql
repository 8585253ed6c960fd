-- blocks reads, blocks writes
DROP POLICY team ON app.note;
-- blocks reads, blocks writes
ALTER TABLE app.member ALTER COLUMN name TYPE character varying(20);
-- blocks reads, blocks writes
CREATE POLICY team ON app.note USING (EXISTS ( SELECT 1
   FROM app.member m
  WHERE ((m.team_id = note.team_id) AND ((m.name)::text = 'x'::text))));
