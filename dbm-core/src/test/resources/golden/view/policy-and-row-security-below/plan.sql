-- blocks reads, blocks writes
CREATE POLICY p ON app.t USING (id IN ( SELECT v.id
   FROM app.v));
-- breaks the release that still runs, blocks reads, blocks writes
ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;
