-- + enum         public.book_format                             ('hardcover', 'paperback', 'e-book')
-- + enum         public.order_status                            ('PENDING', 'PAID', 'SHIPPED')
-- + table        public.author                                  2 columns
-- + table        public.book                                    8 columns
-- + table        public.book_author                             3 columns
-- + table        public.category                                2 columns
-- + table        public.customer                                4 columns
-- + table        public.order_line                              6 columns
-- + table        public.orders                                  5 columns
-- + index        public.book_author_author_id_idx               btree (author_id)
-- + index        public.book_category_id_idx                    btree (category_id)
-- + index        public.book_search_idx                         gin (search)
-- + index        public.book_title_lower_idx                    btree ((lower(title)))
-- + index        public.customer_email_lower_key                unique btree ((lower(email)))
-- + index        public.order_line_isbn_idx                     btree (isbn)
-- + index        public.orders_customer_id_placed_at_idx        btree (customer_id, placed_at desc)
-- + foreign key  public.book.book_category_id_fkey              (category_id) references public.category (id)
-- + foreign key  public.book_author.book_author_author_id_fkey  (author_id) references public.author (id)
-- + foreign key  public.book_author.book_author_isbn_fkey       (isbn) references public.book (isbn) on delete cascade
-- + foreign key  public.order_line.order_line_isbn_fkey         (isbn) references public.book (isbn)
-- + foreign key  public.order_line.order_line_order_id_fkey     (order_id) references public.orders (id) on delete cascade
-- + foreign key  public.orders.orders_customer_id_fkey          (customer_id) references public.customer (id)
-- runs in one transaction
CREATE TYPE "public"."book_format" AS ENUM ('hardcover', 'paperback', 'e-book');--> statement-breakpoint
CREATE TYPE "public"."order_status" AS ENUM ('PENDING', 'PAID', 'SHIPPED');--> statement-breakpoint
CREATE TABLE "public"."author" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "public"."author_id_seq") NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);
--> statement-breakpoint
CREATE TABLE "public"."book" (
  "isbn" text NOT NULL,
  "title" text NOT NULL,
  "category_id" bigint NOT NULL,
  "format" "public"."book_format" NOT NULL,
  "price" numeric(10,2) NOT NULL,
  "published" date,
  "details" jsonb DEFAULT '{}' NOT NULL,
  "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, title)) STORED,
  CONSTRAINT "book_pkey" PRIMARY KEY ("isbn"),
  CONSTRAINT "book_isbn_check" CHECK (isbn ~ '^97[89][0-9]{10}$'),
  CONSTRAINT "book_price_check" CHECK (price >= 0)
);
--> statement-breakpoint
COMMENT ON TABLE "public"."book" IS 'One row per edition, so per ISBN';--> statement-breakpoint
CREATE TABLE "public"."book_author" (
  "isbn" text NOT NULL,
  "author_id" bigint NOT NULL,
  "place" smallint DEFAULT 1 NOT NULL,
  CONSTRAINT "book_author_pkey" PRIMARY KEY ("isbn", "author_id"),
  CONSTRAINT "book_author_place_check" CHECK (place > 0)
);
--> statement-breakpoint
CREATE TABLE "public"."category" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "public"."category_id_seq") NOT NULL,
  "name" text NOT NULL,
  CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);
--> statement-breakpoint
CREATE TABLE "public"."customer" (
  "id" bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME "public"."customer_id_seq") NOT NULL,
  "email" text NOT NULL,
  "name" text NOT NULL,
  "created_at" timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT "customer_pkey" PRIMARY KEY ("id")
);
--> statement-breakpoint
CREATE TABLE "public"."order_line" (
  "order_id" uuid NOT NULL,
  "line" smallint NOT NULL,
  "isbn" text NOT NULL,
  "quantity" integer NOT NULL,
  "unit_price" numeric(10,2) NOT NULL,
  "total" numeric(12,2) GENERATED ALWAYS AS (unit_price * quantity) STORED NOT NULL,
  CONSTRAINT "order_line_pkey" PRIMARY KEY ("order_id", "line"),
  CONSTRAINT "order_line_quantity_check" CHECK (quantity > 0),
  CONSTRAINT "order_line_unit_price_check" CHECK (unit_price >= 0)
);
--> statement-breakpoint
CREATE TABLE "public"."orders" (
  "id" uuid DEFAULT gen_random_uuid() NOT NULL,
  "customer_id" bigint NOT NULL,
  "status" "public"."order_status" DEFAULT 'PENDING' NOT NULL,
  "placed_at" timestamp with time zone DEFAULT now() NOT NULL,
  "shipped_at" timestamp with time zone,
  CONSTRAINT "orders_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "orders_shipped_after_placed" CHECK (shipped_at >= placed_at)
);
--> statement-breakpoint
CREATE INDEX "book_author_author_id_idx" ON "public"."book_author" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "book_category_id_idx" ON "public"."book" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "book_search_idx" ON "public"."book" USING gin ("search");--> statement-breakpoint
CREATE INDEX "book_title_lower_idx" ON "public"."book" USING btree ((lower(title)));--> statement-breakpoint
CREATE UNIQUE INDEX "customer_email_lower_key" ON "public"."customer" USING btree ((lower(email)));--> statement-breakpoint
CREATE INDEX "order_line_isbn_idx" ON "public"."order_line" USING btree ("isbn");--> statement-breakpoint
CREATE INDEX "orders_customer_id_placed_at_idx" ON "public"."orders" USING btree ("customer_id", "placed_at" DESC);--> statement-breakpoint
ALTER TABLE "public"."book" ADD CONSTRAINT "book_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "public"."category" ("id");--> statement-breakpoint
ALTER TABLE "public"."book_author" ADD CONSTRAINT "book_author_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "public"."author" ("id");--> statement-breakpoint
ALTER TABLE "public"."book_author" ADD CONSTRAINT "book_author_isbn_fkey" FOREIGN KEY ("isbn") REFERENCES "public"."book" ("isbn") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "public"."order_line" ADD CONSTRAINT "order_line_isbn_fkey" FOREIGN KEY ("isbn") REFERENCES "public"."book" ("isbn");--> statement-breakpoint
ALTER TABLE "public"."order_line" ADD CONSTRAINT "order_line_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "public"."orders" ("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "public"."customer" ("id");