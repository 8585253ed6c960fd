# Nothing is migrated; the record has a column of an extension's type.
project
record Customer '@Table record Customer(@Id @Identity long id, @Column(type = "citext") @Unique String email) {}'
