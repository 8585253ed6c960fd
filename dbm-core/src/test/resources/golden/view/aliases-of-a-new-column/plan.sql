-- blocks reads, blocks writes
ALTER TABLE public.orders ADD COLUMN price integer;
CREATE VIEW public.another AS
SELECT orders.id,
    orders.customer,
    items.price,
    prices.note
   FROM ((public.orders orders(id, customer, price_1)
     JOIN public.items USING (id))
     JOIN public.prices USING (price));
-- blocks reads, blocks writes
CREATE OR REPLACE VIEW public.overview AS
SELECT orders.id,
    orders.customer,
    items.price,
    prices.note
   FROM ((public.orders orders(id, customer, price_1)
     JOIN public.items USING (id))
     JOIN public.prices USING (price));
