using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>
/// The records of territories, in the grammar of territory files: read at .../record, written by edits. A member without a value is
/// left out.
/// </summary>
internal static class ApiRecordSchemas
{
    public const string Territory = "TerritoryRecord";
    public const string Records = "RecordsRequestPart";
    private const string Source = "SourceRecord";
    private const string Declared = "DeclaredCoverageRecord";
    private const string Composition = "CompositionRecord";
    private const string Term = "TermRecord";
    private const string Declaration = "DeclarationRecord";
    private const string Inhabitants = "DeclaredInhabitantsRecord";

    public static void Add(OpenApiDocument document)
    {
        var (schemas, of) = (document.Components!.Schemas!, new SchemaOf(document));
        schemas[Source] = SchemaOf.Object(
            "A source document.",
            [
                ("id", SchemaOf.Text("Id, which records name.")),
                ("title", SchemaOf.Text("Its title.")),
                ("publisher", SchemaOf.Text("Who published it.")),
                ("date", SchemaOf.Text("Its date, as exact as it is known: 2024-04-29, 2024-04, 2024 or 'before 2024-04-29'.")),
                ("file", SchemaOf.Text("The file that it was read from.")),
            ],
            "file");
        schemas[Inhabitants] = SchemaOf.Object(
            "A number of inhabitants as a source declares it.",
            [
                ("value", SchemaOf.Integer("The number.")),
                ("qualifier", of.Ref(ApiWords.RecordedQualifier, "How exact it is.")),
                ("year", SchemaOf.Integer("Year of the population.")),
            ],
            "qualifier",
            "year");
        schemas[Declaration] = SchemaOf.Object(
            "What sources declare of a territory.",
            [("communes", SchemaOf.Integer("Number of communes.")), ("inhabitants", of.Ref(Inhabitants, "Number of inhabitants."))],
            "communes",
            "inhabitants");
        schemas[Term] = SchemaOf.Object(
            "A term of a composition: either an EPCI, or communes.",
            [
                ("epci", SchemaOf.Text("SIREN of an EPCI, which stands for its communes.")),
                ("except", SchemaOf.Texts("INSEE codes of communes of the EPCI that are not in the territory.")),
                ("communes", SchemaOf.Texts("INSEE codes of communes.")),
                ("from", SchemaOf.Text("First day in the territory, as exact as the source.")),
                ("until", SchemaOf.Text("Last day in the territory, as exact as the source.")),
                ("basis", of.Ref(ApiWords.Basis, "How the term is known, where it differs from the whole.")),
                ("note", SchemaOf.Text("A remark.")),
            ],
            "epci",
            "except",
            "communes",
            "from",
            "until",
            "basis",
            "note");
        schemas[Composition] = SchemaOf.Object(
            "What a territory is made of.",
            [
                ("basis", of.Ref(ApiWords.Basis, "How it is known.")),
                ("note", SchemaOf.Text("A remark.")),
                ("terms", SchemaOf.List("Its terms; none where it is not known.", of.Ref(Term))),
            ],
            "note",
            "terms");
        schemas[Territory] = SchemaOf.Object(
            "A territory as recorded.",
            [
                ("id", SchemaOf.Text("Id in addresses.")),
                ("kind", of.Ref(ApiWords.Kind, "CPTS or CLS.")),
                ("nom", SchemaOf.Text("Its name.")),
                ("autresNoms", SchemaOf.Texts("Its other names.")),
                ("departements", SchemaOf.Texts("Codes of its départements.")),
                ("from", SchemaOf.Text("First day in force, as exact as the source: 2024-04-29, 2024-04, 2024 or 'before 2024-04-29'.")),
                ("until", SchemaOf.Text("Last day in force, as exact as the source.")),
                ("composition", of.Ref(Composition, "What it is made of.")),
                ("declared", of.Ref(Declaration, "What sources declare of it.")),
                ("sources", SchemaOf.Texts("Ids of its sources.")),
                ("note", SchemaOf.Text("A remark.")),
            ],
            "autresNoms",
            "until",
            "declared",
            "note");
        schemas[Declared] = SchemaOf.Object(
            "The coverage of a département or a region as a source declares it.",
            [
                ("departement", SchemaOf.Text("Code of the département.")),
                ("region", SchemaOf.Text("Code of the region.")),
                ("kind", of.Ref(ApiWords.Kind, "CPTS or CLS.")),
                ("at", SchemaOf.Day("The day that it is declared for.")),
                ("statement", SchemaOf.Text("What the source says, word for word.")),
                ("territories", SchemaOf.Integer("Number of territories.")),
                ("populationPercent", SchemaOf.Number("Share of the population, 0 to 100.")),
                ("whole", SchemaOf.Flag("True where all of it is declared covered.")),
                ("sources", SchemaOf.Texts("Ids of its sources.")),
            ],
            "departement",
            "region",
            "territories",
            "populationPercent",
            "whole");
        PutIn(schemas, of);
    }

    // Their bytes pass through the program as they are, so the records in C# have no type for them.
    private static void PutIn(IDictionary<string, IOpenApiSchema> schemas, SchemaOf of)
    {
        var edit = schemas["EditRequestBody"].Properties!;
        edit["territory"] = of.RefOrNull(Territory, edit["territory"].Description);
        edit["sources"] = SchemaOf.OrNull(SchemaOf.List(edit["sources"].Description!, of.Ref(Source)));
        var edited = schemas["EditDocument"].Properties!;
        edited["territory"] = of.RefOrNull(Territory, "The record as it is now; null where the territory was taken out.");
        var records = schemas[Records].Properties!;
        records["sources"] = SchemaOf.List(records["sources"].Description!, of.Ref(Source));
        records["territories"] = SchemaOf.List(records["territories"].Description!, of.Ref(Territory));
        records["declaredCoverages"] = SchemaOf.List(records["declaredCoverages"].Description!, of.Ref(Declared));
    }
}
