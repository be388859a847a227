using System.Globalization;
using MapService.Import.Attributes;
using MapService.Import.Request;
using MapService.Import.Sources;
using MapService.Territories.Checks;

namespace MapService.Import.Vintages;

/// <summary>
/// The years and the source of attributes: what the request says, otherwise what the files say. A population without a year is marked,
/// because nobody could say what its figures refer to. The year of the codes themselves cannot be given otherwise than the files say it.
/// </summary>
internal static class AttributeVintage
{
    /// <summary>The attributes with their years; refused without a COG year or with two, noted where populations have none.</summary>
    public static CommuneAttributes Of(CommuneAttributes attributes, ImportRequest request, ICollection<InputProblem> problems)
    {
        var report = new SourceReport(request.Attributes ?? "the dataset in use", problems);
        var cog = request.Vintages.Attributes ?? attributes.CogYear;
        if (attributes.CogYear is { } said && said != cog)
        {
            report.Refuse(
                "vintage-contradicts-files", string.Create(CultureInfo.InvariantCulture, $"attributes={cog}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The files say that their codes are of COG {said}, and a file of codes cannot be of another year than it is: leave "
                    + $"the year out, or mend what says it."));
        }
        else if (cog is null)
        {
            report.Refuse(
                "unknown-cog-year",
                null,
                "The attributes do not say of which COG year their codes are: name it with the import (--vintage attributes=YEAR).");
        }
        else if (request is { Attributes: not null, Vintages.Attributes: null })
        {
            report.Add(
                ProblemSeverity.Noted, "vintage-found", null, cog.Value.ToString(CultureInfo.InvariantCulture),
                "The files say that the codes are of this COG year, which is the dataset's.");
        }

        return attributes with
        {
            CogYear = cog,
            PopulationMunicipaleYear = OfPopulation(
                attributes.Communes.Any(c => c.PopulationMunicipale is not null), attributes.PopulationMunicipaleYear,
                request.PopulationMunicipaleYear,
                "municipal", "--population-year", report),
            PopulationTotaleYear = OfPopulation(
                attributes.Communes.Any(c => c.PopulationTotale is not null), attributes.PopulationTotaleYear, request.PopulationTotaleYear,
                "total", "--total-population-year", report),
            PopulationMunicipaleCogYear = Year(
                attributes.PopulationMunicipaleCogYear, request.Vintages.Populations, "--vintage populations", report),
            PopulationTotaleCogYear = request.Vintages.Populations ?? attributes.PopulationTotaleCogYear,
            Source = request.AttributeSource ?? attributes.Source,
        };
    }

    private static int? OfPopulation(bool isThere, int? ofFiles, int? given, string which, string option, SourceReport report)
    {
        if (!isThere)
        {
            return null;
        }

        var year = Year(ofFiles, given, option, report);
        if (year is null)
        {
            report.Add(
                ProblemSeverity.Noted, "unknown-population-year", null, which,
                $"Nothing says of which year the {which} populations are, and figures made of them say so: name it with the import "
                + $"({option}).");
        }

        return year;
    }

    private static int? Year(int? ofFiles, int? given, string option, SourceReport report)
    {
        if (ofFiles is { } said && given is { } wanted && said != wanted)
        {
            report.Add(
                ProblemSeverity.Changed, "year-given-otherwise", option, wanted.ToString(CultureInfo.InvariantCulture),
                $"The files say {said}; the year given with the import is taken.");
        }

        return given ?? ofFiles;
    }
}
