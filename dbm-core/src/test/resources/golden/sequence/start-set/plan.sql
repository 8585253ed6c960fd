-- may fail on existing rows
ALTER SEQUENCE "app"."s" START WITH 42;
