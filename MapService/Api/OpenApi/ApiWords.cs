using System.Reflection;
using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Time;
using MapService.Search;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>
/// Members of answers that are one of a few words: the document lists the words, and generated clients have a type for them.
/// </summary>
internal static class ApiWords
{
    public const string Kind = "TerritoryKind";
    public const string Basis = "CompositionBasis";
    public const string TimelineChange = "TimelineChange";
    public const string Precision = "DatePrecision";
    public const string CoverageChange = "CoverageChange";
    public const string Qualifier = "Qualifier";
    public const string RecordedQualifier = "RecordedQualifier";

    // "member" is meant of every schema, "Schema.member" of one.
    private static readonly WordList[] Lists =
    [
        new(Kind, "Kind of territory.", Words(TerritoryKinds.Code), ["kind", "SettingsDocument.kinds"]),
        new(Basis, "How a composition is known.", Words<Territories.Records.CompositionBasis>(Documents.Words.Of), ["basis"]),
        new("Membership", "Whether something is in force, or a commune in a territory.", Words<InForce>(Documents.Words.Of),
            ["inForce", "MembershipChangeItem.before", "MembershipChangeItem.after"]),
        new("Verdict", "What a comparison came to.", Words<Coverage.Audit.Verdict>(Documents.Words.Of),
            ["verdict", "CoverageAuditItem.whole"]),
        new("ExplainedPart", "What is compared.", Words<AuditPart>(Documents.Words.Of), ["about"]),
        new("Bearing", "How far an explanation carries.", Words<Coverage.Audit.Bearing>(Documents.Words.Of), ["bearing"]),
        new("DeclaredScope", "What a coverage is declared of.", ["departement", "region"], ["scope"]),
        new("ImpreciseAspect", "What dates leave open.", Words<Coverage.Caveats.ImpreciseAspect>(Documents.Words.Of), ["aspect"]),
        new("CaveatCode", "What a caveat is about.", Constants(typeof(CaveatCodes)), ["CaveatDocument.code"]),
        new("ExplanationCode", "What an explanation is about.", Constants(typeof(ExplanationCodes)), ["ExplanationItem.code"]),
        new(TimelineChange, "What happens to a territory on a day.", Words<TimelineChangeKind>(Documents.Words.Of),
            ["TimelineChangeItem.change"]),
        new(Precision, "How exact a date is.", Words<Territories.Dates.DatePrecision>(Documents.Words.Of), ["precision"]),
        new(CoverageChange, "What became of a commune between two days.",
            [
                "covered", "uncovered", "covered-twice", "no-longer-twice",
                "may-be-covered", "may-be-uncovered", "may-be-covered-twice", "may-be-no-longer-twice",
            ],
            ["ChangeSummaryItem.change", "ChangedCommuneItem.changes"]),
        new("PlaceType", "What a place is.", Words<NamedPlaceKind>(Documents.Words.Of), ["SearchItem.type"]),
        new(Qualifier, "How exact a declared number is.", Words<Territories.Records.Qualifier>(Documents.Words.Of), ["qualifier"]),
        new("PopulationKind", "Which population.", Words<Coverage.Audit.PopulationKind>(Documents.Words.Of),
            ["PopulationRangeItem.kind", "ExplanationFactsItem.agree"]),
        new("RevisionAction", "What was done.", Names<Storage.Contract.RevisionAction>(), ["RevisionItem.action", "HistoryItem.action"]),
        new("ScenarioAction", "What a change of a scenario does.", Names<Coverage.Scenarios.ScenarioAction>(),
            ["ScenarioChangeBody.action"]),
        new("MoveUnit", "What joins a territory in one move.", ["commune", "epci", "zone"], ["MovesDocument.unit"]),
        new("MoveMode", "How moves are counted.", ["each", "sequence"], ["MovesDocument.mode"]),
        new("SurfaceUnit", "Unit of a surface: hectares.", ["ha"], ["SurfaceShareDocument.unit"]),
        new("HealthStatus", "What the service can do.", ["live", "ready"], ["HealthDocument.status"]),
        new("FaultPlace", "Where in a request a fault is.", ["path", "query", "header", "body"], ["Fault.in"]),
    ];

    /// <summary>Adds the lists of words, and puts them where members have only a text.</summary>
    /// <exception cref="InvalidOperationException">A list is used nowhere: its member has another name now.</exception>
    public static void Add(OpenApiDocument document)
    {
        var schemas = document.Components?.Schemas ?? throw new InvalidOperationException("The document has no schemas.");
        var (of, used) = (new SchemaOf(document), new HashSet<string>());
        foreach (var (name, schema) in schemas.ToList())
        {
            foreach (var member in (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Keys.ToList())
            {
                if (ListFor(name, member) is { } list && schema.Properties![member] is OpenApiSchema text && In(text, list, of) is { } word)
                {
                    schema.Properties[member] = word;
                    used.Add(list.Name);
                }
            }
        }

        foreach (var list in Lists)
        {
            if (!used.Contains(list.Name))
            {
                throw new InvalidOperationException($"No member has the words '{list.Name}'.");
            }

            schemas[list.Name] = SchemaOf.Word(list.Description, list.Words);
        }

        schemas[RecordedQualifier] = SchemaOf.Word(
            "How exact a declared number is, as in territory files.", Words<Territories.Records.Qualifier>(Qualifiers.Word));
    }

    private static WordList? ListFor(string schema, string member) =>
        Lists.FirstOrDefault(list => list.Members.Contains($"{schema}.{member}"))
        ?? Lists.FirstOrDefault(list => list.Members.Contains(member));

    private static IOpenApiSchema? In(OpenApiSchema text, WordList list, SchemaOf of)
    {
        if (text.Items is OpenApiSchema { Type: JsonSchemaType.String })
        {
            text.Items = of.Ref(list.Name);
            return text;
        }

        return text.Type switch
        {
            JsonSchemaType.String => of.Ref(list.Name, text.Description),
            JsonSchemaType.String | JsonSchemaType.Null => of.RefOrNull(list.Name, text.Description),
            _ => null,
        };
    }

    private static string[] Words<T>(Func<T, string> word) where T : struct, Enum => [.. Enum.GetValues<T>().Select(word)];

    private static string[] Words(Func<TerritoryKind, string> word) => Words<TerritoryKind>(word);

    private static string[] Names<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static string[] Constants(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    private sealed record WordList(string Name, string Description, IReadOnlyList<string> Words, IReadOnlyList<string> Members);
}
