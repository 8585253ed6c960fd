DROP TYPE app.a;
CREATE TABLE app.a (
  x integer
);
