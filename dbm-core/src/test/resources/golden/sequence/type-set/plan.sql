-- may fail on existing rows
ALTER SEQUENCE "app"."s" AS integer MINVALUE 1 MAXVALUE 2147483647;
