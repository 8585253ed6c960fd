-- What nobody has paid for, the oldest first.
SELECT id, placed_at
  FROM shop.purchase
 WHERE NOT paid
 ORDER BY placed_at;
