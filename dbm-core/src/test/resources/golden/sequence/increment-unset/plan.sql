-- may fail on existing rows
ALTER SEQUENCE "app"."s" INCREMENT BY 1;
