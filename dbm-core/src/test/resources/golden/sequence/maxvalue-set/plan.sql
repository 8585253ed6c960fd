-- may fail on existing rows
ALTER SEQUENCE "app"."s" MAXVALUE 500;
