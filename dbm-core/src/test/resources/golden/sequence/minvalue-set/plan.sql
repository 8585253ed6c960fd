-- may fail on existing rows
ALTER SEQUENCE "app"."s" MINVALUE -5 START WITH -5;
