CREATE SEQUENCE app.s;
CREATE TABLE app.x (
  id integer DEFAULT nextval('app.s'::regclass)
);
CREATE TABLE app.y (
  id integer DEFAULT nextval('app.s'::regclass)
);
