using MapService.Formats.Trees;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>Reads the composition of a territory: its basis, its terms, and whether the two agree.</summary>
internal static class CompositionReader
{
    /// <summary>The composition of a territory's mapping; null, and refused problems, when it is at fault.</summary>
    /// <param name="territory">The territory's mapping.</param>
    /// <param name="inForce">When the territory is in force, which no term may reach out of; null where that is at fault.</param>
    public static Composition? Read(MapReader territory, Period? inForce)
    {
        if (territory.Map("composition") is not { } map)
        {
            if (!territory.Has("composition"))
            {
                territory.Missing("composition");
            }

            return null;
        }

        var basis = map.Value<CompositionBasis>("basis", CompositionBases.TryParse, CompositionBases.Expected);
        var maps = map.Maps("terms").ToArray();
        var terms = maps.Select(term => Term(term, inForce)).OfType<CompositionTerm>().ToArray();
        var note = map.OptionalText("note");
        map.End();
        if (basis is null || terms.Length < maps.Length)
        {
            return null;
        }

        return Agrees(map, basis.Value, terms) ? new Composition(basis.Value, terms, note) : null;
    }

    private static bool Agrees(MapReader map, CompositionBasis basis, CompositionTerm[] terms)
    {
        switch (basis)
        {
            case CompositionBasis.Unknown when terms.Length > 0:
                map.Refuse(
                    "unknown-with-terms",
                    "terms",
                    $"{terms.Length}",
                    "A composition that is unknown has no terms; one that has terms is stated or inferred.");
                return false;
            case not CompositionBasis.Unknown when terms.Length == 0:
                map.Refuse(
                    "empty-composition",
                    "terms",
                    null,
                    "A composition that is stated or inferred has at least one term; one that is not known is unknown.");
                return false;
            case CompositionBasis.Stated when terms.Any(term => term.Basis == CompositionBasis.Inferred):
                map.Refuse("basis-not-of-terms", "basis", "stated", "A term is inferred, so the composition is inferred.");
                return false;
            case CompositionBasis.Inferred when terms.All(term => term.Basis == CompositionBasis.Stated):
                map.Refuse("basis-not-of-terms", "basis", "inferred", "Every term is stated, so the composition is stated.");
                return false;
            default:
                return true;
        }
    }

    private static CompositionTerm? Term(MapReader map, Period? inForce)
    {
        var ofEpci = map.Has("epci");
        var named = map.Has("communes");
        var epci = map.OptionalValue<EpciCode>("epci", EpciCode.TryParse, EpciCode.Expected);
        // Repeats are kept: the check against the dataset reports them with the rest of what comes twice.
        var communes = map.Values<CommuneCode>("communes", CommuneCode.TryParse, CommuneCode.Expected, allowRepeats: true);
        var except = ofEpci ? map.Values<CommuneCode>("except", CommuneCode.TryParse, CommuneCode.Expected, allowRepeats: true) : [];
        var basis = TermBasis(map);
        var period = PeriodReader.OfTerm(map, inForce);
        var note = map.OptionalText("note");
        map.End();
        if (ofEpci == named)
        {
            map.Refuse("bad-term", "epci", null, "A term names either an EPCI or communes.");
            return null;
        }

        if (ofEpci)
        {
            return epci is null ? null : new EpciTerm(epci.Value, except, basis, note) { InForce = period };
        }

        if (map.IsEmptyList("communes"))
        {
            map.Refuse("empty-list", "communes", null, "Expected at least one commune.");
            return null;
        }

        return new CommunesTerm(communes, basis, note) { InForce = period };
    }

    private static CompositionBasis? TermBasis(MapReader map)
    {
        var basis = map.OptionalValue<CompositionBasis>("basis", CompositionBases.TryParse, CompositionBases.Expected);
        if (basis == CompositionBasis.Unknown)
        {
            map.Refuse("unknown-with-terms", "basis", "unknown", "A term that is there is stated or inferred.");
        }

        return basis;
    }
}
