package dev.dbm.cli.output;

import dev.dbm.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as workflow commands: {@code ::error file=…,line=…,title=…::message}.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">Workflow commands</a>
 */
final class GithubCommands {

    private GithubCommands() {}

    static String of(FindingReport report) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : report.findings()) {
            switch (finding.severity()) {
                case ERROR -> lines.add(command("error", report, finding));
                case WARNING -> lines.add(command(report.fails(finding) ? "error" : "warning", report, finding));
                case ACCEPTED -> {}
            }
        }
        if (!report.summary().isEmpty()) {
            lines.add(plain(report.summary()));
        }
        report.proof().ifPresent(proof -> lines.add(plain(proof.text())));
        return String.join("\n", lines);
    }

    private static String command(String name, FindingReport report, Finding finding) {
        StringBuilder text = new StringBuilder("::").append(name).append(" file=");
        text.append(property(report.places().path(finding)));
        if (finding.line() > 0) {
            text.append(",line=").append(finding.line());
        }
        if (finding.column() > 0) {
            text.append(",col=").append(finding.column());
        }
        text.append(",title=").append(property(finding.rule().text()));
        return text.append("::").append(data(FindingReport.message(finding))).toString();
    }

    /** A line of the log must not be taken for a command. */
    private static String plain(String line) {
        return line.replace("\r", " ").replace("\n", " ").replace("::", ": :");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
