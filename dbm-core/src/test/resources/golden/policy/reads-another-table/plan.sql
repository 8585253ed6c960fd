CREATE TABLE app.zz_member (
  team_id integer,
  name text
);
-- blocks reads, blocks writes
CREATE POLICY team ON app.note USING (EXISTS ( SELECT 1
   FROM app.zz_member m
  WHERE ((m.team_id = note.team_id) AND (m.name = CURRENT_USER))));
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.note ENABLE ROW LEVEL SECURITY;
