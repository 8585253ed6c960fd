-- may fail on existing rows
ALTER SEQUENCE "app"."s" MAXVALUE 9223372036854775807;
