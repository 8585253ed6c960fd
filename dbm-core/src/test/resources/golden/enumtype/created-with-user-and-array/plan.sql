CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TABLE app.person (
  mood app.mood NOT NULL DEFAULT 'ok'::app.mood,
  past app.mood[] DEFAULT '{}'::app.mood[]
);
