CREATE SCHEMA app;
CREATE TABLE app."T ""x""
🙂" (id integer PRIMARY KEY, "select" text);
CREATE POLICY "p ""x""
🙂" ON app."T ""x""
🙂" USING ("select" = 'a');
