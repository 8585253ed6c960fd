-- may fail on existing rows
ALTER SEQUENCE "app"."s" CYCLE;
