CREATE SCHEMA app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok', 'new');
CREATE TABLE app.t (m app.mood DEFAULT 'new' CHECK (m <> 'new'));
