using System.Globalization;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MapService.Formats.Records;

/// <summary>
/// Territories, declared coverages and sources as trees of keys and values, in the grammar of <c>seeds/README.md</c>: what files of YAML and
/// documents of JSON are written from. Numbers and words of the grammar are plain scalars, everything else is quoted.
/// </summary>
internal static class TerritoryTree
{
    public static YamlMappingNode Of(SourceDocument source) => new Fields()
        .Text("id", source.Id)
        .Text("title", source.Title)
        .Text("publisher", source.Publisher)
        .Text("date", source.Date.ToString())
        .Text("file", source.File)
        .Map;

    public static YamlMappingNode Of(Territory territory) => new Fields()
        .Text("id", territory.Id.Value)
        .Plain("kind", territory.Kind.Code())
        .Text("nom", territory.Nom)
        .Texts("autresNoms", territory.AutresNoms)
        .Texts("departements", territory.Departements.Select(d => d.Value))
        .Text("from", territory.InForce.From.ToString())
        .Text("until", territory.InForce.Until?.ToString())
        .Add("composition", Of(territory.Composition))
        .Add("declared", Of(territory.Declared))
        .Texts("sources", territory.Sources)
        .Text("note", territory.Note)
        .Map;

    public static YamlMappingNode Of(DeclaredCoverage declared) => new Fields()
        .Text("departement", declared.Departement?.Value)
        .Text("region", declared.Region)
        .Plain("kind", declared.Kind.Code())
        .Text("at", IsoDay.Text(declared.At))
        .Text("statement", declared.Statement)
        .Plain("territories", declared.Territories?.ToString(CultureInfo.InvariantCulture))
        .Plain("populationPercent", declared.PopulationPercent?.ToString(CultureInfo.InvariantCulture))
        .Plain("whole", declared.Whole ? "true" : null)
        .Texts("sources", declared.Sources)
        .Map;

    private static YamlMappingNode Of(Composition composition) => new Fields()
        .Plain("basis", composition.Basis.Word())
        .Text("note", composition.Note)
        .Add("terms", composition.Terms.Count > 0 ? new YamlSequenceNode(composition.Terms.Select(Of)) : null)
        .Map;

    private static YamlMappingNode Of(CompositionTerm term)
    {
        var fields = term switch
        {
            EpciTerm epci => new Fields().Text("epci", epci.Epci.Value).Texts("except", epci.Except.Select(c => c.Value)),
            CommunesTerm named => new Fields().Texts("communes", named.Communes.Select(c => c.Value)),
            _ => throw new InvalidOperationException($"No rule for a {term.GetType().Name}."),
        };
        return fields
            .Text("from", term.InForce.From?.ToString())
            .Text("until", term.InForce.Until?.ToString())
            .Plain("basis", term.Basis?.Word())
            .Text("note", term.Note)
            .Map;
    }

    private static YamlMappingNode? Of(Declaration declared) => declared is { Communes: null, Inhabitants: null }
        ? null
        : new Fields()
            .Plain("communes", declared.Communes?.ToString(CultureInfo.InvariantCulture))
            .Add("inhabitants", declared.Inhabitants is { } inhabitants ? Of(inhabitants) : null)
            .Map;

    private static YamlMappingNode Of(DeclaredInhabitants inhabitants) => new Fields()
        .Plain("value", inhabitants.Value.ToString(CultureInfo.InvariantCulture))
        .Plain("qualifier", inhabitants.Qualifier.Word())
        .Plain("year", inhabitants.Year?.ToString(CultureInfo.InvariantCulture))
        .Map;

    /// <summary>Keys with values, in their order; a null value leaves its key out.</summary>
    private sealed class Fields
    {
        public YamlMappingNode Map { get; } = [];

        public Fields Text(string key, string? value) => Add(key, Quoted(value));

        public Fields Plain(string key, string? value) => Add(key, value is null ? null : new YamlScalarNode(value));

        public Fields Texts(string key, IEnumerable<string> values)
        {
            var list = values.Select(Quoted).OfType<YamlNode>().ToArray();
            return Add(key, list.Length == 0 ? null : new YamlSequenceNode(list));
        }

        public Fields Add(string key, YamlNode? value)
        {
            if (value is not null)
            {
                Map.Add(key, value);
            }

            return this;
        }

        private static YamlScalarNode? Quoted(string? value) => value is null ? null : new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };
    }
}
