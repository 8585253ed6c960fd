-- > column  public.author.name       becomes public.author.full_name
-- + column  public.author.sort_name  text, not null
-- runs in one transaction
-- hazard: may fail on existing rows (column public.author.sort_name)
ALTER TABLE "public"."author" RENAME COLUMN "name" TO "full_name";--> statement-breakpoint
ALTER TABLE "public"."author" ADD COLUMN "sort_name" text;--> statement-breakpoint
-- by hand: the last word is a good guess, and whoever knows better may correct it
UPDATE "public"."author" SET "sort_name" = substring("full_name" from '[^ ]+$');--> statement-breakpoint
ALTER TABLE "public"."author" ALTER COLUMN "sort_name" SET NOT NULL;
