using System.Globalization;
using System.Runtime.InteropServices;
using MapService.Geometry;
using MapService.Territories.Records;

namespace MapService.Territories.Version;

/// <summary>
/// The version of a dataset is a hash over all its records (<see cref="ContentHash"/>). Equal versions mean equal content, whatever file or
/// store it comes from. It combines the versions of the polygons and of each territory.
/// </summary>
public static class DatasetVersion
{
    /// <summary>Changes when the method of hashing changes.</summary>
    public const string Scheme = "maps-dataset-3";

    /// <summary>Sixty-four hexadecimal digits.</summary>
    public static string Of(DatasetRecords records) => Of(records, OfPolygons(records.Polygons));

    /// <summary>The same, where the version of the polygons is known.</summary>
    public static string Of(DatasetRecords records, string polygonsVersion) => OfWhole(records, OfGround(records, polygonsVersion));

    /// <summary>The same, where the version of all but territories, declared coverages and sources is known.</summary>
    internal static string OfWhole(DatasetRecords records, string groundVersion)
    {
        using var hash = new ContentHash();
        hash.Texts(Scheme, groundVersion);
        hash.Many(records.Territories, t => hash.Text(OfTerritory(t)));
        hash.Many(records.DeclaredCoverages, d => AddDeclared(hash, d));
        hash.Many(records.Sources, s => hash.Texts(s.Id, s.Title, s.Publisher, s.Date.ToString(), s.File));
        return hash.End();
    }

    /// <summary>The version of everything that an edit does not change: all but territories, declared coverages and sources.</summary>
    public static string OfGround(DatasetRecords records, string polygonsVersion)
    {
        using var hash = new ContentHash();
        AddProvenance(hash, records.Provenance);
        hash.Many(records.Departements, d => hash.Texts(d.Code.Value, d.Nom, d.Region));
        hash.Many(records.Epcis, e => hash.Texts(e.Code.Value, e.Nom, e.Type));
        hash.Many(records.Communes, c => AddCommune(hash, c));
        hash.Many(records.FormerCommunes, f => hash.Texts(f.Code.Value, f.Nom, f.Kind.Word(), f.Successor.Value));
        hash.Text(polygonsVersion);
        return hash.End();
    }

    /// <summary>The version of polygons: sixty-four hexadecimal digits.</summary>
    public static string OfPolygons(PolygonTable polygons)
    {
        using var hash = new ContentHash();
        hash.Ints([polygons.FeatureStarts.Length]);
        hash.Ints(polygons.FeatureStarts);
        hash.Ints([polygons.PolygonStarts.Length]);
        hash.Ints(polygons.PolygonStarts);
        hash.Ints([polygons.RingStarts.Length]);
        hash.Ints(polygons.RingStarts);
        hash.Bytes(MemoryMarshal.AsBytes(polygons.Points.AsSpan()));
        return hash.End();
    }

    /// <summary>The version of a territory: sixty-four hexadecimal digits. It changes when anything in its record changes.</summary>
    public static string OfTerritory(Territory t)
    {
        using var hash = new ContentHash();
        hash.Texts(t.Id.Value, t.Kind.Code(), t.Nom, t.InForce.From.ToString(), t.InForce.Until?.ToString(), t.Note);
        hash.Many(t.AutresNoms, hash.Text);
        hash.Many(t.Departements, d => hash.Text(d.Value));
        hash.Texts(t.Composition.Basis.ToString(), t.Composition.Note);
        hash.Many(t.Composition.Terms, term => AddTerm(hash, term));
        hash.Texts(Str(t.Declared.Communes), Str(
            t.Declared.Inhabitants?.Value), t.Declared.Inhabitants?.Qualifier.ToString(), Str(t.Declared.Inhabitants?.Year));
        hash.Many(t.Sources, hash.Text);
        return hash.End();
    }

    private static void AddProvenance(ContentHash hash, Provenance p)
    {
        hash.Texts(
            Str(p.CogYear), Str(p.PopulationMunicipaleYear), Str(p.PopulationTotaleYear), p.AttributeSource, p.BoundarySource,
            Str(p.BoundaryYear), p.SchematicBoundaries ? "schematic" : "surveyed",
            Str(p.PopulationMunicipaleCogYear), Str(p.PopulationTotaleCogYear));
        hash.Many(p.PolygonChanges.Merged, c => hash.Text(c.Value));
        hash.Many(
            p.PolygonChanges.LeftOut,
            l => hash.Texts(l.Code.Value, l.Departement.Value, l.SurfaceSquareMetres.ToString("R", CultureInfo.InvariantCulture)));
    }

    private static void AddCommune(ContentHash hash, Commune c) => hash.Texts(
        c.Code.Value, c.Nom, c.Departement.Value, c.Epci?.Value, Str(c.PopulationMunicipale), Str(c.PopulationTotale),
        c.Longitude?.ToString("R", CultureInfo.InvariantCulture), c.Latitude?.ToString("R", CultureInfo.InvariantCulture));

    private static void AddTerm(ContentHash hash, CompositionTerm term)
    {
        hash.Texts(term.GetType().Name, term.Basis?.ToString(), term.Note, term.InForce.From?.ToString(), term.InForce.Until?.ToString());
        switch (term)
        {
            case EpciTerm epci:
                hash.Text(epci.Epci.Value);
                hash.Many(epci.Except, c => hash.Text(c.Value));
                break;
            case CommunesTerm named:
                hash.Many(named.Communes, c => hash.Text(c.Value));
                break;
            default:
                throw new InvalidOperationException($"No rule for a {term.GetType().Name}.");
        }
    }

    private static void AddDeclared(ContentHash hash, DeclaredCoverage d)
    {
        hash.Texts(
            d.Departement?.Value, d.Region, d.Kind.Code(), d.At.ToString("O", CultureInfo.InvariantCulture), d.Statement,
            Str(d.Territories),
            d.PopulationPercent?.ToString(CultureInfo.InvariantCulture), d.Whole ? "whole" : "");
        hash.Many(d.Sources, hash.Text);
    }

    private static string? Str(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
