using System.CommandLine;
using MapService.Cli.Output;
using MapService.Cli.Verbs;
using MapService.Storage.Contract;
using MapService.Territories.Checks;

namespace MapService.Cli;

/// <summary>Picks the verb; without one, serves. What goes wrong ends here, as a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine(error.Message);
            }

            var verb = parsed.CommandResult.Command;
            terminal.Error.WriteLine(verb == root ? "Try --help." : $"Try {verb.Name} --help.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (RefusedInputException refused)
        {
            ProblemReport.Write(terminal.Error, refused.Problems);
            return ExitCode.DataAtFault;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException
            or StoreConflictException)
        {
            terminal.Error.WriteLine(failure.Message);
            return ExitCode.CouldNotBeDone;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            """
            Maps: which communes are covered by CPTS and CLS, by département, at any date. Without a verb: serve.
            Exit codes: 0 done; 1 the data is at fault; 2 the command line is; 3 it could not be done; 130 interrupted.
            """);
        ServeVerb.AddTo(root, terminal);
        root.Add(ServeVerb.Create(terminal));
        root.Add(ImportVerb.Create(terminal));
        root.Add(CheckVerb.Create(terminal));
        root.Add(ReportVerb.Create(terminal));
        root.Add(ExportVerb.Create(terminal));
        root.Add(DissolveVerb.Create(terminal));
        root.Add(ApiKeyVerb.Create(terminal));
        root.Add(GeodataVerb.Create(terminal));
        return root;
    }
}
