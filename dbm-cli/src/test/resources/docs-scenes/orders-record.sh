record OrderStatus '@EnumType enum OrderStatus { PENDING, PAID, SHIPPED }'
# order ANNOTATIONS COMPONENTS
order() {
    record Order "@Table(\"orders\") @Index(columns = {\"customerId\", \"placedAt desc\"}) $1
    record Order(@Id UUID id, @References(Customer.class) long customerId, @Default(\"'PENDING'\") OrderStatus status,
        @Column(type = \"numeric(12,2)\") @Check(\"total >= 0\") BigDecimal total, $2 Instant placedAt) {}"
}
