using MapService.Import;
using Spectre.Console;

namespace MapService.Cli.Output;

/// <summary>Where a verb writes: results to one place, messages and progress to another.</summary>
/// <param name="Out">Results, as text.</param>
/// <param name="RawOut">Results, as bytes.</param>
/// <param name="Error">Messages.</param>
/// <param name="ShowsProgress">True when a person sees <paramref name="Error"/>: a bar is drawn there.</param>
internal sealed record Terminal(TextWriter Out, Stream RawOut, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.OpenStandardOutput(), Console.Error, ShowsProgress: !Console.IsErrorRedirected);

    /// <summary>Runs long work with a bar that says how far it is, or without one where nobody would see it.</summary>
    public async Task<T> WithProgressAsync<T>(Func<IProgress<ImportStage>, Task<T>> work)
    {
        if (!ShowsProgress)
        {
            return await work(new Progress(_ => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn
            {
                Alignment = Justify.Left
            }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("starting", maxValue: 1);
                return await work(new Progress(stage =>
                {
                    bar.Description = Markup.Escape(stage.Name);
                    bar.Value = stage.Fraction;
                }));
            });
    }

    /// <summary>Reports at once, on the caller's thread, unlike <see cref="System.Progress{T}"/>.</summary>
    private sealed class Progress(Action<ImportStage> report) : IProgress<ImportStage>
    {
        public void Report(ImportStage value) => report(value);
    }
}
