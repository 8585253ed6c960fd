-- may fail on existing rows
ALTER SEQUENCE "app"."s" NO CYCLE;
