using MapService.Coverage.Audit;
using MapService.Coverage.Caveats;
using MapService.Coverage.Time;
using MapService.Search;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Documents;

/// <summary>The words of the API for the values of enumerations.</summary>
internal static class Words
{
    public static string Of(CompositionBasis basis) => basis switch
    {
        CompositionBasis.Stated => "stated",
        CompositionBasis.Inferred => "inferred",
        CompositionBasis.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, null),
    };

    public static string Of(InForce inForce) => inForce switch
    {
        InForce.Yes => "yes",
        InForce.No => "no",
        InForce.Uncertain => "uncertain",
        _ => throw new ArgumentOutOfRangeException(nameof(inForce), inForce, null),
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.NotStated => "not stated",
        Verdict.Exact => "exact",
        Verdict.Consistent => "consistent",
        Verdict.Differs => "differs",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    public static string Of(AuditPart part) => part switch
    {
        AuditPart.Territories => "territories",
        AuditPart.PopulationPercent => "population",
        AuditPart.Whole => "whole",
        AuditPart.Communes => "communes",
        AuditPart.Inhabitants => "inhabitants",
        AuditPart.Composition => "composition",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string Of(PopulationKind kind) => kind switch
    {
        PopulationKind.Municipal => "municipal",
        PopulationKind.Total => "total",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(Bearing bearing) => bearing switch
    {
        Bearing.Explains => "explains",
        Bearing.MayExplain => "may explain",
        Bearing.Unexplained => "unexplained",
        Bearing.FallsShort => "falls short",
        Bearing.Context => "context",
        _ => throw new ArgumentOutOfRangeException(nameof(bearing), bearing, null),
    };

    public static string Of(ImpreciseAspect aspect) => aspect switch
    {
        ImpreciseAspect.Coverage => "coverage",
        ImpreciseAspect.Membership => "membership",
        ImpreciseAspect.Members => "members",
        ImpreciseAspect.Days => "days",
        ImpreciseAspect.Number => "number",
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };

    public static string Of(TimelineChangeKind change) => change switch
    {
        TimelineChangeKind.InForce => "in-force",
        TimelineChangeKind.Ends => "ends",
        TimelineChangeKind.MaybeInForce => "maybe-in-force",
        TimelineChangeKind.MaybeEnded => "maybe-ended",
        TimelineChangeKind.CommunesJoin => "communes-join",
        TimelineChangeKind.CommunesLeave => "communes-leave",
        TimelineChangeKind.CommunesMayJoin => "communes-may-join",
        TimelineChangeKind.CommunesMayLeave => "communes-may-leave",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    public static string Of(NamedPlaceKind kind) => kind switch
    {
        NamedPlaceKind.Departement => "departement",
        NamedPlaceKind.Territory => "territory",
        NamedPlaceKind.Epci => "epci",
        NamedPlaceKind.Commune => "commune",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(DatePrecision precision) => precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        DatePrecision.Before => "before",
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    public static string Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "exact",
        Qualifier.Nearly => "nearly",
        Qualifier.MoreThan => "more than",
        _ => throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, null),
    };

    public static string Of(DateOnly date) => IsoDay.Text(date);
}
