using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Import.Attributes;

/// <summary>
/// What <c>communes.json</c> says of former communes: items of the types <c>commune-deleguee</c> and <c>commune-associee</c> with their
/// <c>chefLieu</c>, and the <c>anciensCodes</c> of a commune. A part that has the code of its own commune is no former code.
/// </summary>
internal static class EtalabHistory
{
    /// <summary>
    /// Reads them, sorted by code and successor. A code that is there in both ways with one successor is a déléguée or associée.
    /// </summary>
    public static IReadOnlyList<FormerCommune> Of(IEnumerable<EtalabItem> items)
    {
        var found = new SortedDictionary<(CommuneCode, CommuneCode), FormerCommune>();
        foreach (var item in items)
        {
            switch (item.Peek("type"))
            {
                case "commune-actuelle":
                    AddOldCodes(item, found);
                    break;
                case { } word when FormerCommuneKinds.TryParse(word, out var kind) && kind != FormerCommuneKind.AncienCode:
                    AddPart(item, kind, found);
                    break;
            }
        }

        return [.. found.Values];
    }

    private static void AddOldCodes(EtalabItem item, SortedDictionary<(CommuneCode, CommuneCode), FormerCommune> found)
    {
        if (!CommuneCode.TryParse(item.Peek("code"), out var successor))
        {
            return;
        }

        foreach (var code in item.OptionalValues<CommuneCode>("anciensCodes", CommuneCode.TryParse, CommuneCode.Expected))
        {
            if (code != successor)
            {
                found.TryAdd((code, successor), new FormerCommune(code, null, FormerCommuneKind.AncienCode, successor));
            }
        }
    }

    private static void AddPart(EtalabItem item, FormerCommuneKind kind, SortedDictionary<(CommuneCode, CommuneCode), FormerCommune> found)
    {
        var code = item.Value<CommuneCode>("code", CommuneCode.TryParse, CommuneCode.Expected);
        var chefLieu = item.Value<CommuneCode>("chefLieu", CommuneCode.TryParse, CommuneCode.Expected);
        var nom = item.Text("nom");
        if (code is { } known && chefLieu is { } successor && nom is not null && known != successor)
        {
            found[(known, successor)] = new FormerCommune(known, nom, kind, successor);
        }
    }
}
