using System.Globalization;
using MapService.Formats.Trees;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>
/// Territories, declared coverages and sources as nodes, in the grammar of <c>seeds/README.md</c>. YAML files and JSON documents are
/// written from them.
/// </summary>
internal static class RecordNodes
{
    public static BuiltNode Of(SourceDocument source) => new Fields()
        .Text("id", source.Id)
        .Text("title", source.Title)
        .Text("publisher", source.Publisher)
        .Text("date", source.Date.ToString())
        .Text("file", source.File)
        .Map;

    public static BuiltNode Of(Territory territory) => new Fields()
        .Text("id", territory.Id.Value)
        .Word("kind", territory.Kind.Code())
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

    public static BuiltNode Of(DeclaredCoverage declared) => new Fields()
        .Text("departement", declared.Departement?.Value)
        .Text("region", declared.Region)
        .Word("kind", declared.Kind.Code())
        .Text("at", IsoDay.Text(declared.At))
        .Text("statement", declared.Statement)
        .Number("territories", declared.Territories?.ToString(CultureInfo.InvariantCulture))
        .Number("populationPercent", declared.PopulationPercent?.ToString(CultureInfo.InvariantCulture))
        .Flag("whole", declared.Whole)
        .Texts("sources", declared.Sources)
        .Map;

    private static BuiltNode Of(Composition composition) => new Fields()
        .Word("basis", composition.Basis.Word())
        .Text("note", composition.Note)
        .Add("terms", composition.Terms.Count > 0 ? BuiltNode.List(composition.Terms.Select(Of)) : null)
        .Map;

    private static BuiltNode Of(CompositionTerm term)
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
            .Word("basis", term.Basis?.Word())
            .Text("note", term.Note)
            .Map;
    }

    private static BuiltNode? Of(Declaration declared) => declared is { Communes: null, Inhabitants: null }
        ? null
        : new Fields()
            .Number("communes", declared.Communes?.ToString(CultureInfo.InvariantCulture))
            .Add("inhabitants", declared.Inhabitants is { } inhabitants ? Of(inhabitants) : null)
            .Map;

    private static BuiltNode Of(DeclaredInhabitants inhabitants) => new Fields()
        .Number("value", inhabitants.Value.ToString(CultureInfo.InvariantCulture))
        .Word("qualifier", inhabitants.Qualifier.Word())
        .Number("year", inhabitants.Year?.ToString(CultureInfo.InvariantCulture))
        .Map;

    /// <summary>Keys with values, in their order; a key whose value is null is left out.</summary>
    private sealed class Fields
    {
        public BuiltNode Map { get; } = BuiltNode.Map();

        public Fields Text(string key, string? value) => Add(key, Quoted(value));

        public Fields Word(string key, string? value) => Add(key, value is null ? null : BuiltNode.Word(value));

        public Fields Number(string key, string? value) => Add(key, value is null ? null : BuiltNode.Scalar(NodeKind.Number, value));

        public Fields Flag(string key, bool value) => Add(key, value ? BuiltNode.Scalar(NodeKind.Flag, "true") : null);

        public Fields Texts(string key, IEnumerable<string> values)
        {
            var list = values.Select(Quoted).OfType<BuiltNode>().ToArray();
            return Add(key, list.Length == 0 ? null : BuiltNode.List(list));
        }

        public Fields Add(string key, BuiltNode? value)
        {
            if (value is not null)
            {
                Map.Add(key, value);
            }

            return this;
        }

        private static BuiltNode? Quoted(string? value) => value is null ? null : BuiltNode.Scalar(NodeKind.Text, value);
    }
}
