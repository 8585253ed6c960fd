project; customer
