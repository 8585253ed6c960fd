with_customers "" shop
