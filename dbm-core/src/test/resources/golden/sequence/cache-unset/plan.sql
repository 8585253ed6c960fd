-- may fail on existing rows
ALTER SEQUENCE "app"."s" CACHE 1;
