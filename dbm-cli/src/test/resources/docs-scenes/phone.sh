# Customers are migrated; a phone is declared and compiled, and nobody generated anything.
with_customers
run migrate
customer ', @Nullable String phone'
compile
