COMMENT ON CONSTRAINT "f" ON "app"."c" IS 'link';
