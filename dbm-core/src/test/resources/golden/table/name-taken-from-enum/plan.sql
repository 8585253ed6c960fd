-- breaks the release that still runs
DROP TYPE app.a;
CREATE TABLE app.a (
  x integer
);
