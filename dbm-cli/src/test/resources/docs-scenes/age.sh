with_customers; customer ', @Default("0") int age'
