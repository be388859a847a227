using System.CommandLine;
using MapService.Cli.Output;
using MapService.Import.Reports;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Cli.Options;

/// <summary>
/// What counts as a defect of polygons and where they all go, which <c>import</c> and <c>check</c> take in the same words.
/// </summary>
internal sealed class DefectOptions
{
    private readonly Option<double> sliverWidth = MetresOption.Checked(
        new Option<double>("--sliver-width")
        {
            Description = "Gaps nowhere wider than this are defects. Default: 20.",
            DefaultValueFactory = _ => DefectFinder.DefaultSliverWidthMetres,
        },
        DefectFinder.LeastSliverWidthMetres,
        DefectFinder.GreatestSliverWidthMetres,
        metres => metres);

    private readonly Option<FileInfo?> layer = CommonOptions.Path(new Option<FileInfo?>("--defects")
    {
        Description = "GeoJSON file with every place where polygons do not fit together: overlaps, narrow gaps, unmatched borders.",
        HelpName = "FILE",
    });

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(sliverWidth);
        command.Add(layer);
    }

    /// <summary>The greatest width of a gap that is a defect.</summary>
    public double SliverWidthOf(ParseResult parsed) => parsed.GetValue(sliverWidth);

    /// <summary>Writes the layer, if one is asked for; where polygons were not looked at, says that it did not.</summary>
    public async Task WriteAsync(
        ParseResult parsed,
        IReadOnlyList<Defect>? defects,
        IReadOnlyList<Commune>? communes,
        Terminal terminal,
        CancellationToken cancellation)
    {
        if (parsed.GetValue(layer) is not { } file)
        {
            return;
        }

        if (defects is null || communes is null)
        {
            terminal.Error.WriteLine($"{file.Name} was not written: no polygons were looked at for defects.");
            return;
        }

        using var bytes = new MemoryStream();
        DefectLayer.Write(defects, communes, bytes);
        await OutputFile.WriteAsync(file, bytes.ToArray(), terminal, cancellation);
    }
}
