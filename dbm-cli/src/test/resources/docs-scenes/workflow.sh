with_customers
record Customer '@Table record Customer(@Id @Identity long id, @Unique String email, @RenamedFrom("name") String fullName,
    @Nullable String phone, @Default("now()") Instant createdAt) {}'
