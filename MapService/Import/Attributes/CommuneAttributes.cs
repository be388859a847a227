using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Import.Attributes;

/// <summary>Communes with what belongs to them, as one source of attributes gives them: sorted by code, no code twice.</summary>
/// <param name="Departements">Every département that a commune is in.</param>
/// <param name="Epcis">Every EPCI that a commune is in.</param>
/// <param name="Communes">By code. Those of the etalab files have no point.</param>
/// <param name="FormerCommunes">What the source has of former communes, as <see cref="DatasetRecords.FormerCommunes"/>.</param>
/// <param name="CogYear">The year of the codes; null when neither the source nor the request says it.</param>
/// <param name="PopulationMunicipaleYear">Null when there are no municipal populations or their year is not known.</param>
/// <param name="PopulationTotaleYear">Null when there are no total populations or their year is not known.</param>
/// <param name="PopulationMunicipaleCogYear">COG year of the communes that the municipal populations were counted for; null when it is not
/// known.</param>
/// <param name="PopulationTotaleCogYear">The same of the total populations.</param>
/// <param name="Source">What it is, for <see cref="Provenance.AttributeSource"/>.</param>
public sealed record CommuneAttributes(
    IReadOnlyList<Departement> Departements,
    IReadOnlyList<Epci> Epcis,
    IReadOnlyList<Commune> Communes,
    IReadOnlyList<FormerCommune> FormerCommunes,
    int? CogYear,
    int? PopulationMunicipaleYear,
    int? PopulationTotaleYear,
    int? PopulationMunicipaleCogYear,
    int? PopulationTotaleCogYear,
    string Source)
{
    /// <summary>
    /// The communes that <paramref name="keep"/> wants, with the départements and EPCI that they are in and the former ones that went into
    /// them.
    /// </summary>
    public CommuneAttributes Where(Func<Commune, bool> keep)
    {
        var communes = Communes.Where(keep).ToArray();
        var departements = communes.Select(c => c.Departement).ToHashSet();
        var epcis = communes.Select(c => c.Epci).ToHashSet();
        return this with
        {
            Communes = communes,
            FormerCommunes = CommuneHistory.Keep(FormerCommunes, communes.Select(c => c.Code)),
            Departements = [.. Departements.Where(d => departements.Contains(d.Code))],
            Epcis = [.. Epcis.Where(e => epcis.Contains(e.Code))],
        };
    }
}
