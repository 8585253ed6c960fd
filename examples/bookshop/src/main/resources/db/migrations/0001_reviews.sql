-- + table              public.review                                5 columns
-- + column             public.category.parent_id                    bigint, nullable
-- + column             public.orders.note                           text, nullable
-- + unique constraint  public.category.category_parent_id_name_key  (parent_id, name)
-- + check              public.category.category_not_its_own_parent  (parent_id <> id)
-- + check              public.orders.orders_note_not_blank          (note <> '')
-- + index              public.orders_open_idx                       btree (placed_at) where status = 'PENDING'
-- + index              public.review_isbn_written_at_idx            btree (isbn, written_at desc)
-- + foreign key        public.category.category_parent_id_fkey      (parent_id) references public.category (id)
-- + foreign key        public.review.review_customer_id_fkey        (customer_id) references public.customer (id) on delete cascade
-- + foreign key        public.review.review_isbn_fkey               (isbn) references public.book (isbn) on delete cascade
-- runs in one transaction
-- hazard: scans the table (unique constraint public.category.category_parent_id_name_key, check public.category.category_not_its_own_parent, check public.orders.orders_note_not_blank, index public.orders_open_idx, foreign key public.category.category_parent_id_fkey, foreign key public.review.review_customer_id_fkey, foreign key public.review.review_isbn_fkey)
-- hazard: blocks writes (unique constraint public.category.category_parent_id_name_key, check public.category.category_not_its_own_parent, check public.orders.orders_note_not_blank, index public.orders_open_idx, foreign key public.category.category_parent_id_fkey, foreign key public.review.review_customer_id_fkey, foreign key public.review.review_isbn_fkey)
-- hazard: may fail on existing rows (unique constraint public.category.category_parent_id_name_key, check public.category.category_not_its_own_parent, check public.orders.orders_note_not_blank, foreign key public.category.category_parent_id_fkey, foreign key public.review.review_customer_id_fkey, foreign key public.review.review_isbn_fkey)
CREATE TABLE "public"."review" (
  "customer_id" bigint NOT NULL,
  "isbn" text NOT NULL,
  "stars" smallint NOT NULL,
  "text" text,
  "written_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "review_pkey" PRIMARY KEY ("customer_id", "isbn"),
  CONSTRAINT "review_stars_check" CHECK (stars between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "public"."category" ADD COLUMN "parent_id" bigint;--> statement-breakpoint
ALTER TABLE "public"."orders" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "public"."category" ADD CONSTRAINT "category_parent_id_name_key" UNIQUE ("parent_id", "name");--> statement-breakpoint
ALTER TABLE "public"."category" ADD CONSTRAINT "category_not_its_own_parent" CHECK (parent_id <> id);--> statement-breakpoint
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_note_not_blank" CHECK (note <> '');--> statement-breakpoint
CREATE INDEX "orders_open_idx" ON "public"."orders" USING btree ("placed_at") WHERE status = 'PENDING';--> statement-breakpoint
CREATE INDEX "review_isbn_written_at_idx" ON "public"."review" USING btree ("isbn", "written_at" DESC);--> statement-breakpoint
ALTER TABLE "public"."category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "public"."category" ("id");--> statement-breakpoint
ALTER TABLE "public"."review" ADD CONSTRAINT "review_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customer" ("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "public"."review" ADD CONSTRAINT "review_isbn_fkey" FOREIGN KEY ("isbn") REFERENCES "public"."book" ("isbn") ON DELETE CASCADE;