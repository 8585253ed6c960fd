with_customers "" shop
run migrate
psql -q -c 'ALTER TABLE customer ALTER COLUMN name DROP NOT NULL' shop
