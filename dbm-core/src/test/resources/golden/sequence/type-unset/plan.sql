-- may fail on existing rows
ALTER SEQUENCE "app"."s" AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;
