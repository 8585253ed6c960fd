COMMENT ON TYPE "app"."a" IS 'new';
COMMENT ON TYPE "app"."b" IS NULL;
