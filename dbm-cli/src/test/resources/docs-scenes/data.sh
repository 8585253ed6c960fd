with_customers ", @Nullable String phone"
