using MapService.Formats.Csv;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Formats.DatasetFolder;

/// <summary>The table of former communes as CSV, with one line for each successor of a former code.</summary>
internal static class FormerCommuneCsv
{
    private static readonly string[] Columns = ["code", "nom", "type", "codeSuccesseur"];

    /// <summary>Reads former communes, sorted by code and successor. A faulty line, or a repeated pair, is left out and refused.</summary>
    public static List<FormerCommune> Read(string text, string place, ICollection<InputProblem> problems)
    {
        var found = new SortedDictionary<(CommuneCode, CommuneCode), FormerCommune>();
        foreach (var row in CsvFile.Read(text, place, Columns, problems))
        {
            var code = Code(row, "code");
            var successor = Code(row, "codeSuccesseur");
            var kind = Kind(row);
            if (code is not { } known || successor is not { } next || kind is null)
            {
                continue;
            }

            if (!found.TryAdd((known, next), new FormerCommune(known, row["nom"], kind.Value, next)))
            {
                row.Refuse("duplicate-code", "code", known.Value, "The former commune is there twice with the same successor.");
            }
        }

        return [.. found.Values];
    }

    /// <summary>Writes former communes in their order.</summary>
    public static void Write(string path, IEnumerable<FormerCommune> formerCommunes) =>
        CsvFile.Write(path, Columns, formerCommunes.Select(f => new[] { f.Code.Value, f.Nom, f.Kind.Word(), f.Successor.Value }));

    private static FormerCommuneKind? Kind(CsvRow row)
    {
        if (row.Required("type") is not { } text)
        {
            return null;
        }

        if (FormerCommuneKinds.TryParse(text, out var kind))
        {
            return kind;
        }

        row.Refuse("bad-value", "type", text, $"Expected {FormerCommuneKinds.Expected}.");
        return null;
    }

    private static CommuneCode? Code(CsvRow row, string column)
    {
        if (row.Required(column) is not { } text)
        {
            return null;
        }

        if (CommuneCode.TryParse(text, out var code))
        {
            return code;
        }

        row.Refuse("malformed-code", column, text, $"Expected {CommuneCode.Expected}.");
        return null;
    }
}
