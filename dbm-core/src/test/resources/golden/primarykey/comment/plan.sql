COMMENT ON CONSTRAINT "k" ON "app"."t" IS 'key';
