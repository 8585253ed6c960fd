with_customers "" shop
run migrate
customer ', @Nullable Integer age'
run generate age
