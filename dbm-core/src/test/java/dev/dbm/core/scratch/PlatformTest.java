package dev.dbm.core.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, GLIBC, postgres-linux-x86_64.txz",
        "Linux, aarch64, GLIBC, postgres-linux-arm_64.txz",
        "Linux, x86_64, MUSL, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, MUSL, postgres-linux-arm_64-alpine_linux.txz",
        "Mac OS X, x86_64, GLIBC, postgres-darwin-x86_64.txz",
        "Darwin, amd64, GLIBC, postgres-darwin-x86_64.txz",
        "Windows 11, amd64, GLIBC, postgres-windows-x86_64.txz",
        "Windows Server 2022, x64, GLIBC, postgres-windows-x86_64.txz",
        "Windows 11, aarch64, GLIBC, postgres-windows-x86_64.txz"
    })
    void knows_the_archive_of_a_platform(String system, String architecture, Platform.Library library, String archive) {
        assertThat(new Platform(system, architecture, library).archives()).containsExactly(archive);
    }

    @Test
    void takes_what_a_mac_on_arm_emulates_where_there_is_nothing_better() {
        assertThat(new Platform("Mac OS X", "aarch64", Platform.Library.GLIBC).archives())
                .containsExactly("postgres-darwin-arm_64.txz", "postgres-darwin-x86_64.txz");
    }

    @ParameterizedTest
    @CsvSource({"SunOS, amd64", "Linux, s390x", "'', ''", "FreeBSD, aarch64"})
    void has_nothing_for_others(String system, String architecture) {
        assertThat(new Platform(system, architecture, Platform.Library.GLIBC).archives())
                .isEqualTo(List.of());
    }
}
