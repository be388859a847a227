using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MapService.Territories;

namespace MapService.Formats;

/// <summary>
/// Writes territory files. Texts and codes are quoted as in JSON, which YAML reads alike, so nothing turns into a number or a date.
/// </summary>
internal sealed class TerritoryYamlWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly StringBuilder yaml = new();

    /// <summary>One file with everything.</summary>
    public static string Write(
        IReadOnlyList<Territory> territories, IReadOnlyList<DeclaredCoverage> declaredCoverages, IReadOnlyList<SourceDocument> sources)
    {
        var writer = new TerritoryYamlWriter();
        writer.Section("sources", sources, writer.Add);
        writer.Section("territories", territories, writer.Add);
        writer.Section("declaredCoverages", declaredCoverages, writer.Add);
        return writer.yaml.ToString();
    }

    private void Section<T>(string key, IReadOnlyList<T> items, Action<T> add)
    {
        if (items.Count == 0)
        {
            return;
        }

        yaml.Append(key).Append(":\n");
        foreach (var item in items)
        {
            add(item);
        }
    }

    private void Add(SourceDocument source)
    {
        Line(2, "- id", Quoted(source.Id));
        Line(4, "title", Quoted(source.Title));
        Line(4, "publisher", Quoted(source.Publisher));
        Line(4, "date", Quoted(source.Date.ToString()));
        Line(4, "file", Quoted(source.File));
    }

    private void Add(Territory territory)
    {
        Line(2, "- id", Quoted(territory.Id.Value));
        Line(4, "kind", territory.Kind.Code());
        Line(4, "nom", Quoted(territory.Nom));
        Line(4, "autresNoms", List(territory.AutresNoms));
        Line(4, "departements", List(territory.Departements.Select(d => d.Value)));
        Line(4, "from", Quoted(territory.InForce.From.ToString()));
        Line(4, "until", Quoted(territory.InForce.Until?.ToString()));
        Line(4, "composition", "");
        Line(6, "basis", territory.Composition.Basis.Word());
        Line(6, "note", Quoted(territory.Composition.Note));
        Line(6, "terms", territory.Composition.Terms.Count > 0 ? "" : null);
        foreach (var term in territory.Composition.Terms)
        {
            Add(term);
        }

        Add(territory.Declared);
        Line(4, "sources", List(territory.Sources));
        Line(4, "note", Quoted(territory.Note));
    }

    private void Add(CompositionTerm term)
    {
        switch (term)
        {
            case EpciTerm epci:
                Line(8, "- epci", Quoted(epci.Epci.Value));
                Line(10, "except", List(epci.Except.Select(c => c.Value)));
                break;
            case CommunesTerm named:
                Line(8, "- communes", List(named.Communes.Select(c => c.Value)));
                break;
            default:
                throw new InvalidOperationException($"No rule for a {term.GetType().Name}.");
        }

        Line(10, "from", Quoted(term.InForce.From?.ToString()));
        Line(10, "until", Quoted(term.InForce.Until?.ToString()));
        Line(10, "basis", term.Basis?.Word());
        Line(10, "note", Quoted(term.Note));
    }

    private void Add(Declaration declared)
    {
        if (declared is { Communes: null, Inhabitants: null })
        {
            return;
        }

        Line(4, "declared", "");
        Line(6, "communes", declared.Communes?.ToString(CultureInfo.InvariantCulture));
        if (declared.Inhabitants is { } inhabitants)
        {
            Line(6, "inhabitants", "");
            Line(8, "value", inhabitants.Value.ToString(CultureInfo.InvariantCulture));
            Line(8, "qualifier", inhabitants.Qualifier.Word());
            Line(8, "year", inhabitants.Year?.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Add(DeclaredCoverage declared)
    {
        Line(2, declared.Departement is null ? "- region" : "- departement", Quoted(declared.Departement?.Value ?? declared.Region));
        Line(4, "kind", declared.Kind.Code());
        Line(4, "at", Quoted(IsoDay.Text(declared.At)));
        Line(4, "statement", Quoted(declared.Statement));
        Line(4, "territories", declared.Territories?.ToString(CultureInfo.InvariantCulture));
        Line(4, "populationPercent", declared.PopulationPercent?.ToString(CultureInfo.InvariantCulture));
        Line(4, "whole", declared.Whole ? "true" : null);
        Line(4, "sources", List(declared.Sources));
    }

    private static string? Quoted(string? text) => text is null ? null : '"' + JsonEncodedText.Encode(text, Encoder).ToString() + '"';

    private static string? List(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(Quoted)) is { Length: > 0 } list ? $"[{list}]" : null;

    /// <summary>Writes a key and its value; nothing for a null value, the key alone for an empty one.</summary>
    private void Line(int indent, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(' ', indent).Append(key).Append(value.Length == 0 ? ":" : ": ").Append(value).Append('\n');
        }
    }
}
