with_customers
record Customer '@Table record Customer(@Id @Identity long id, @Unique String email, String fullName, @Default("now()") Instant createdAt) {}'
