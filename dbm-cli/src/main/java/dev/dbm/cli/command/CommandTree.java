package dev.dbm.cli.command;

import dev.dbm.ConfigurationException;
import dev.dbm.cli.output.ErrorReport;
import dev.dbm.cli.output.ExitCode;
import dev.dbm.cli.output.Format;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and how a command line becomes an exit code. */
public final class CommandTree {

    private static final SequencedMap<String, Function<Invocation, DbmCommand>> COMMANDS = commands();

    private CommandTree() {}

    /** Runs a command line and returns the exit code; never throws for what a user can cause. */
    public static int execute(Invocation invocation, String... args) {
        CommandLine root = args.length > 0 && COMMANDS.containsKey(args[0])
                ? tree(invocation, List.of(args[0]))
                : tree(invocation, List.copyOf(COMMANDS.keySet()));
        int exit = args.length == 0 ? usage(root, invocation) : guarded(root, invocation, args);
        return invocation.console().outputFailed() ? ExitCode.FAILED.number() : exit;
    }

    /** An error of the JVM, such as a class that is missing, is no exception that picocli hands on; nor is it a stack trace for users. */
    private static int guarded(CommandLine root, Invocation invocation, String... args) {
        FutureTask<Integer> task = new FutureTask<>(() -> root.execute(args));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            ErrorReport.Detail detail =
                    List.of(args).contains("--debug") ? ErrorReport.Detail.STACK_TRACE : ErrorReport.Detail.MESSAGE;
            return new ErrorReport(invocation.console(), format(args), args[0])
                    .report(ErrorReport.cause(failed), detail)
                    .number();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    /** Returns picocli's model of every command. */
    static CommandLine all(Invocation invocation) {
        return tree(invocation, List.copyOf(COMMANDS.keySet()));
    }

    private static SequencedMap<String, Function<Invocation, DbmCommand>> commands() {
        SequencedMap<String, Function<Invocation, DbmCommand>> commands = new LinkedHashMap<>();
        commands.put(InitCommand.NAME, InitCommand::new);
        commands.put(PullCommand.NAME, PullCommand::new);
        commands.put(GenerateCommand.NAME, GenerateCommand::new);
        commands.put(SealCommand.NAME, SealCommand::new);
        commands.put(MigrateCommand.NAME, MigrateCommand::new);
        commands.put(StatusCommand.NAME, StatusCommand::new);
        commands.put(VerifyCommand.NAME, VerifyCommand::new);
        commands.put(ValidateCommand.NAME, ValidateCommand::new);
        commands.put(RebaseCommand.NAME, RebaseCommand::new);
        commands.put(MergeJournalCommand.NAME, MergeJournalCommand::new);
        commands.put(AdoptCommand.NAME, AdoptCommand::new);
        commands.put(BaselineCommand.NAME, BaselineCommand::new);
        commands.put(DiffCommand.NAME, DiffCommand::new);
        commands.put(InspectCommand.NAME, InspectCommand::new);
        commands.put(StudioCommand.NAME, StudioCommand::new);
        commands.put(ExplainCommand.NAME, ExplainCommand::new);
        return Collections.unmodifiableSequencedMap(commands);
    }

    private static CommandLine tree(Invocation invocation, List<String> names) {
        CommandLine root = new CommandLine(new RootCommand());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                root.addSubcommand(name, command.apply(invocation));
            }
        });
        return root.setOut(invocation.console().out())
                .setErr(invocation.console().err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOverwrittenOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((problem, args) -> misused(invocation, problem, args))
                .setExecutionExceptionHandler(CommandTree::failed);
    }

    private static int usage(CommandLine root, Invocation invocation) {
        root.usage(invocation.console().err());
        return ExitCode.USAGE.number();
    }

    private static int failed(Exception exception, CommandLine command, ParseResult parsed) {
        DbmCommand failed = command.getCommand();
        return failed.failed(exception).number();
    }

    private static int misused(Invocation invocation, ParameterException problem, String... args) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandName();
        String help = name.equals(RootCommand.NAME) ? "See dbm --help." : "See dbm " + name + " --help.";
        ConfigurationException usage = Usage.problem(message(problem), nearest(problem) + help);
        return new ErrorReport(invocation.console(), format(args), name)
                .report(usage, ErrorReport.Detail.MESSAGE)
                .number();
    }

    /** Returns what is wrong; values are left out where one may be a password that lost its option. */
    private static String message(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                int equals = first.indexOf('=');
                return "There is no option " + (equals < 0 ? first : first.substring(0, equals));
            }
            return first.startsWith("-") || unmatched.getCommandLine().getParent() != null
                    ? "There is one argument too many"
                    : "There is no command " + first;
        }
        return String.valueOf(problem.getMessage()).replace("is not a long", "is not a whole number");
    }

    /** Returns the question for the option or command that was meant, if there is one that is much like it. */
    private static String nearest(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            int equals = first.indexOf('=');
            return Nearest.question(
                    equals < 0 ? first : first.substring(0, equals),
                    unmatched.getCommandLine().getCommandSpec().optionsMap().keySet());
        }
        return unmatched.getCommandLine().getParent() == null ? Nearest.question(first, COMMANDS.keySet()) : "";
    }

    /** The arguments could not be read, so the format is looked for by hand. */
    private static Format format(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].equals("--format") && i + 1 < args.length
                    ? args[i + 1]
                    : args[i].startsWith("--format=") ? args[i].substring("--format=".length()) : "";
            Optional<Format> format = Format.parse(value);
            if (format.isPresent()) {
                return format.get();
            }
        }
        return Format.TEXT;
    }
}
