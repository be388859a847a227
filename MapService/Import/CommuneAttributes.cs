using MapService.Territories;

namespace MapService.Import;

/// <summary>Communes with what belongs to them, as one source of attributes gives them: sorted by code, no code twice.</summary>
/// <param name="Departements">Every département that a commune is in.</param>
/// <param name="Epcis">Every EPCI that a commune is in.</param>
/// <param name="Communes">By code. Those of the etalab files have no point.</param>
/// <param name="CogYear">The year of the codes; null when neither the source nor the request says it.</param>
/// <param name="PopulationMunicipaleYear">Null when there are no municipal populations or their year is not known.</param>
/// <param name="PopulationTotaleYear">Null when there are no total populations or their year is not known.</param>
/// <param name="Source">What it is, for <see cref="Provenance.AttributeSource"/>.</param>
public sealed record CommuneAttributes(
    IReadOnlyList<Departement> Departements,
    IReadOnlyList<Epci> Epcis,
    IReadOnlyList<Commune> Communes,
    int? CogYear,
    int? PopulationMunicipaleYear,
    int? PopulationTotaleYear,
    string Source)
{
    /// <summary>The communes that <paramref name="keep"/> wants, with the départements and EPCI that they are in.</summary>
    public CommuneAttributes Where(Func<Commune, bool> keep)
    {
        var communes = Communes.Where(keep).ToArray();
        var departements = communes.Select(c => c.Departement).ToHashSet();
        var epcis = communes.Select(c => c.Epci).ToHashSet();
        return this with
        {
            Communes = communes,
            Departements = [.. Departements.Where(d => departements.Contains(d.Code))],
            Epcis = [.. Epcis.Where(e => epcis.Contains(e.Code))],
        };
    }
}
