-- + function      public.note_shipment()              returns trigger, language plpgsql, as …
-- + view          public.best_seller                  as …
-- + trigger       public.orders.orders_note_shipment  before insert or update for each row calls public.note_shipment()
-- + policy        public.review.review_own            permissive for all using (customer_id = current_setting('shop.customer', true)::bigint)
-- + policy        public.review.review_read           permissive for select using (true)
-- + row security  public.review                       enabled
-- runs in one transaction
-- hazard: blocks reads and writes (policy public.review.review_own, policy public.review.review_read, row security public.review)
-- hazard: blocks writes (trigger public.orders.orders_note_shipment)
CREATE FUNCTION public.note_shipment()
RETURNS trigger
LANGUAGE plpgsql
AS $$BEGIN
  IF new.status = 'SHIPPED' AND new.shipped_at IS NULL THEN
    new.shipped_at := now();
  END IF;
  RETURN new;
END
$$;--> statement-breakpoint
CREATE VIEW public.best_seller AS
SELECT book.isbn, book.title, sum(order_line.quantity) AS copies, sum(order_line.total) AS revenue
FROM book
JOIN order_line USING (isbn)
GROUP BY book.isbn, book.title;--> statement-breakpoint
CREATE TRIGGER orders_note_shipment BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.note_shipment();--> statement-breakpoint
CREATE POLICY review_own ON public.review USING (customer_id = current_setting('shop.customer', true)::bigint);--> statement-breakpoint
CREATE POLICY review_read ON public.review FOR SELECT USING (true);--> statement-breakpoint
ALTER TABLE public.review ENABLE ROW LEVEL SECURITY;