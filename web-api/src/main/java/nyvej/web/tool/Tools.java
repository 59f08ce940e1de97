package nyvej.web.tool;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The command line of the tools. */
public final class Tools {
  /** Lines that fit, since names of settings would be broken at their hyphens. */
  private static final String SETTINGS = """

      Settings are the service's and are given in the same way: as --name=value
      anywhere on the line (their names have a dot in them: --nyvej.mongodb=URI,
      --nyvej.database=NAME, --nyvej.data=DIRECTORY, --nyvej.master-key=FILE), or in
      the environment (NYVEJ_MONGODB). On a MongoDB the service may run meanwhile;
      on the embedded store it has to be stopped first.""";

  private Tools() {}

  /** Whether a command is asked for; else all arguments are settings of the service. */
  public static boolean asked(String... arguments) {
    return Arrays.stream(arguments).anyMatch(each -> !each.startsWith("--") || each.equals("--help"));
  }

  /**
   * Runs a command.
   *
   * @param clock what time it is
   * @param out for the result
   * @param err for progress, and for a failure, in one line
   * @return the exit code
   */
  public static int run(Clock clock, PrintStream out, PrintStream err, String... arguments) {
    var settings = Arrays.stream(arguments).filter(ToolSettings::isSetting).toList();
    var words = Arrays.stream(arguments).filter(Predicate.not(ToolSettings::isSetting)).toArray(String[]::new);
    var desk = new Desk(clock, settings, out, err);
    var line = new CommandLine(new OperatorCommands(desk)).addSubcommand(new ParkedCommands(desk))
        .addSubcommand(new ImportCommand(desk)).addSubcommand(new BackupCommand(desk))
        .addSubcommand(new RestoreCommand(desk)).addSubcommand(new WhatIfCommand(desk));
    explain(line);
    return line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, _) -> tell(wrong.getCommandLine(), Exit.USAGE,
            wrong.getMessage() + "; --help tells more."))
        .setExecutionExceptionHandler((failure, command, _) -> {
          var told = Failures.told(failure);
          return tell(command, told.exit(), String.valueOf(told.getMessage()));
        }).execute(words);
  }

  private static int tell(CommandLine command, Exit exit, String message) {
    command.getErr().println(message.lines().findFirst().orElse(""));
    return exit.code();
  }

  private static void explain(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(Exit.described()).footer(SETTINGS.split("\n"));
    command.getSubcommands().values().forEach(Tools::explain);
  }
}
