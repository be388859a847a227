using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MapService.Territories;

/// <summary>
/// The version of a dataset: SHA-256 over everything in its records, each value with its length in front, so that equal
/// versions are equal content whatever file, store or order of fields it came from.
/// </summary>
public static class DatasetVersion
{
    /// <summary>Changes when the way of hashing does.</summary>
    private const string Scheme = "maps-dataset-2";

    /// <summary>Values are gathered up to here: handing each to the hash by itself takes longer than hashing.</summary>
    private const int GatheredBytes = 1 << 16;

    /// <summary>Sixty-four hexadecimal digits.</summary>
    public static string Of(DatasetRecords records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var gathered = new ArrayBufferWriter<byte>(2 * GatheredBytes);
        Text(Scheme);
        AddProvenance(records.Provenance);
        Many(records.Departements, d => Texts(d.Code.Value, d.Nom, d.Region));
        Many(records.Epcis, e => Texts(e.Code.Value, e.Nom, e.Type));
        Many(records.Communes, AddCommune);
        Many(records.FormerCommunes, f => Texts(f.Code.Value, f.Nom, f.Kind.Word(), f.Successor.Value));
        Ints(records.Polygons.FeatureStarts);
        Ints(records.Polygons.PolygonStarts);
        Ints(records.Polygons.RingStarts);
        Bytes(MemoryMarshal.AsBytes(records.Polygons.Points.AsSpan()));
        Many(records.Territories, AddTerritory);
        Many(records.DeclaredCoverages, AddDeclared);
        Many(records.Sources, s => Texts(s.Id, s.Title, s.Publisher, s.Date.ToString(), s.File));
        hash.AppendData(gathered.WrittenSpan);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void AddProvenance(Provenance p) => Texts(
            Str(p.CogYear), Str(p.PopulationMunicipaleYear), Str(p.PopulationTotaleYear), p.AttributeSource, p.BoundarySource,
            Str(p.BoundaryYear), p.SchematicBoundaries ? "schematic" : "surveyed",
            Str(p.PopulationMunicipaleCogYear), Str(p.PopulationTotaleCogYear), Str(p.MergedBoundaries));

        void AddCommune(Commune c) => Texts(
            c.Code.Value, c.Nom, c.Departement.Value, c.Epci?.Value, Str(c.PopulationMunicipale), Str(c.PopulationTotale),
            c.Longitude?.ToString("R", CultureInfo.InvariantCulture), c.Latitude?.ToString("R", CultureInfo.InvariantCulture));

        void AddTerritory(Territory t)
        {
            Texts(t.Id.Value, t.Kind.Code(), t.Nom, t.InForce.From.ToString(), t.InForce.Until?.ToString(), t.Note);
            Many(t.AutresNoms, Text);
            Many(t.Departements, d => Text(d.Value));
            Texts(t.Composition.Basis.ToString(), t.Composition.Note);
            Many(t.Composition.Terms, AddTerm);
            Texts(Str(t.Declared.Communes), Str(t.Declared.Inhabitants?.Value), t.Declared.Inhabitants?.Qualifier.ToString(), Str(t.Declared.Inhabitants?.Year));
            Many(t.Sources, Text);
        }

        void AddTerm(CompositionTerm term)
        {
            Texts(term.GetType().Name, term.Basis?.ToString(), term.Note, term.InForce.From?.ToString(), term.InForce.Until?.ToString());
            switch (term)
            {
                case EpciTerm epci:
                    Text(epci.Epci.Value);
                    Many(epci.Except, c => Text(c.Value));
                    break;
                case CommunesTerm named:
                    Many(named.Communes, c => Text(c.Value));
                    break;
                default:
                    throw new InvalidOperationException($"No rule for a {term.GetType().Name}.");
            }
        }

        void AddDeclared(DeclaredCoverage d)
        {
            Texts(
                d.Departement?.Value, d.Region, d.Kind.Code(), d.At.ToString("O", CultureInfo.InvariantCulture), d.Statement, Str(d.Territories),
                d.PopulationPercent?.ToString(CultureInfo.InvariantCulture), d.Whole ? "whole" : "");
            Many(d.Sources, Text);
        }

        void Many<T>(IReadOnlyList<T> items, Action<T> add)
        {
            Ints([items.Count]);
            foreach (var item in items)
            {
                add(item);
            }
        }

        void Texts(params ReadOnlySpan<string?> texts)
        {
            foreach (var text in texts)
            {
                Text(text);
            }
        }

        // A null is told from an empty text by its length of -1.
        void Text(string? text)
        {
            if (text is null)
            {
                Ints([-1]);
                return;
            }

            Ints([Encoding.UTF8.GetByteCount(text)]);
            Encoding.UTF8.GetBytes(text, gathered);
        }

        void Bytes(ReadOnlySpan<byte> bytes)
        {
            Ints([bytes.Length]);
            Append(bytes);
        }

        void Ints(ReadOnlySpan<int> numbers) => Append(MemoryMarshal.AsBytes(numbers));

        void Append(ReadOnlySpan<byte> bytes)
        {
            if (gathered.WrittenCount + bytes.Length > GatheredBytes)
            {
                hash.AppendData(gathered.WrittenSpan);
                gathered.ResetWrittenCount();
            }

            if (bytes.Length > GatheredBytes)
            {
                hash.AppendData(bytes);
            }
            else
            {
                gathered.Write(bytes);
            }
        }
    }

    private static string? Str(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
