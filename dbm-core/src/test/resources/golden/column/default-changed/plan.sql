ALTER TABLE "app"."t" ALTER COLUMN "a" SET DEFAULT (1 + 1);
ALTER TABLE "app"."t" ALTER COLUMN "b" SET DEFAULT (now() + '1 day'::interval);
