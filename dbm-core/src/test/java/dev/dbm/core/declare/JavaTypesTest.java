package dev.dbm.core.declare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbm.annotation.EnumType;
import dev.dbm.annotation.Id;
import dev.dbm.annotation.Json;
import dev.dbm.annotation.Table;
import dev.dbm.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JavaTypesTest {
    @EnumType
    enum Mood {
        SAD
    }

    @Table
    record All(
            @Id boolean booleanValue,
            Boolean booleanBox,
            byte byteValue,
            Byte byteBox,
            short shortValue,
            Short shortBox,
            int intValue,
            Integer intBox,
            long longValue,
            Long longBox,
            float floatValue,
            Float floatBox,
            double doubleValue,
            Double doubleBox,
            char charValue,
            Character charBox,
            String string,
            UUID uuid,
            BigDecimal bigDecimal,
            BigInteger bigInteger,
            byte[] bytes,
            BitSet bits,
            Instant instant,
            OffsetDateTime offsetDateTime,
            ZonedDateTime zonedDateTime,
            LocalDateTime localDateTime,
            LocalDate localDate,
            LocalTime localTime,
            OffsetTime offsetTime,
            Duration duration,
            Period period,
            Year year,
            java.util.Date utilDate,
            java.sql.Timestamp sqlTimestamp,
            java.sql.Date sqlDate,
            java.sql.Time sqlTime,
            InetAddress inet,
            Inet4Address inet4,
            Inet6Address inet6) {}

    @Table
    record Composed(
            @Id Mood mood,
            int[] ints,
            String[] strings,
            byte[][] blobs,
            long[][] matrix,
            List<String> texts,
            List<UUID[]> ids,
            List<byte[]> parts,
            List<Mood> moods,
            Mood[] more,
            JsonNode node,
            ObjectNode object,
            List<JsonNode> nodes,
            @Json Map<String, String> attributes,
            @Json List<List<String>> nested) {}

    private static String columns(Class<?> type, String table) {
        Schema schema = Declared.schema(type);
        return schema.columns(Declared.name(table)).stream()
                .map(column -> column.name() + " " + column.type().text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void maps_every_class_of_the_table() {
        assertThat(columns(All.class, "all")).isEqualTo("""
            boolean_value boolean
            boolean_box boolean
            byte_value smallint
            byte_box smallint
            short_value smallint
            short_box smallint
            int_value integer
            int_box integer
            long_value bigint
            long_box bigint
            float_value real
            float_box real
            double_value double precision
            double_box double precision
            char_value character(1)
            char_box character(1)
            string text
            uuid uuid
            big_decimal numeric
            big_integer numeric
            bytes bytea
            bits bit varying
            instant timestamp with time zone
            offset_date_time timestamp with time zone
            zoned_date_time timestamp with time zone
            local_date_time timestamp without time zone
            local_date date
            local_time time without time zone
            offset_time time with time zone
            duration interval
            period interval
            year integer
            util_date timestamp with time zone
            sql_timestamp timestamp without time zone
            sql_date date
            sql_time time without time zone
            inet inet
            inet4 inet
            inet6 inet\
            """);
        assertThat(Arrays.stream(All.class.getRecordComponents()).map(component -> (Object) component.getType()))
                .containsExactlyInAnyOrderElementsOf(JavaTypes.table().keySet());
    }

    @Test
    void maps_enums_arrays_lists_and_json() {
        assertThat(columns(Composed.class, "composed")).isEqualTo("""
            mood public.mood
            ints integer[]
            strings text[]
            blobs bytea[]
            matrix bigint[]
            texts text[]
            ids uuid[]
            parts bytea[]
            moods public.mood[]
            more public.mood[]
            node jsonb
            object jsonb
            nodes jsonb[]
            attributes jsonb
            nested jsonb\
            """);
    }
}
