using MapService.Api.Http.Requests;
using MapService.Documents;
using MapService.Files;

namespace MapService.Api.Http.Problems;

/// <summary>A request that is refused. One place, <see cref="ProblemMiddleware"/>, turns it into problem details.</summary>
public sealed class RefusedRequestException(ProblemKind kind, string detail, IReadOnlyList<Fault>? faults = null)
    : Exception(detail)
{
    private const int FaultsInDetail = 10;

    /// <summary>What kind of refusal.</summary>
    public ProblemKind Kind { get; } = kind;

    /// <summary>A sentence for the caller.</summary>
    public string Detail { get; } = detail;

    /// <summary>Every fault; empty where the detail says it all.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults ?? [];

    /// <summary>Headers that the answer has to have.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What has changed since the caller last looked; null where that is not the problem.</summary>
    public EditConflict? Conflict { get; init; }

    /// <summary>400 with the faults that a reader kept.</summary>
    public static RefusedRequestException BadRequest(FaultList faults) => BadRequest(faults.Kept, faults.Count);

    /// <summary>400 with the faults; the first <see cref="FaultList.MostKept"/> are listed.</summary>
    /// <param name="faults">The faults, or the first of them.</param>
    /// <param name="total">How many there are; null where those are all.</param>
    public static RefusedRequestException BadRequest(IReadOnlyList<Fault> faults, int? total = null)
    {
        var all = total ?? faults.Count;
        var count = all == 1 ? "1 fault" : $"{all} faults";
        var more = all > FaultsInDetail ? $"; and {all - FaultsInDetail} more" : "";
        var listed = all > FaultList.MostKept ? $" 'errors' lists the first {FaultList.MostKept}." : "";
        return new RefusedRequestException(
            ProblemKind.BadRequest,
            $"The request has {count}: {string.Join("; ", faults.Take(FaultsInDetail).Select(Sentence))}{more}.{listed}",
            [.. faults.Take(FaultList.MostKept)]);
    }

    /// <summary>404 that names the code.</summary>
    /// <param name="what">"département", "commune", "territory", "layer".</param>
    /// <param name="code">As the address has it.</param>
    /// <param name="expected">What such a code looks like.</param>
    public static RefusedRequestException Unknown(string what, string code, string expected) => new(
        ProblemKind.UnknownCode,
        $"The dataset has no {what} '{ShownText.Shorten(code)}'. Expected {expected}.",
        [Fault.OfPath(what, code, expected)]);

    /// <summary>400 that names a code in a parameter: the address is right, and what it asks for is not there.</summary>
    /// <param name="what">"département", "region".</param>
    /// <param name="parameter">Its name.</param>
    /// <param name="code">As the parameter has it.</param>
    /// <param name="expected">Which codes there are.</param>
    public static RefusedRequestException UnknownParameter(string what, string parameter, string code, string expected) => new(
        ProblemKind.UnknownCode with { Status = StatusCodes.Status400BadRequest },
        $"The dataset has no {what} '{ShownText.Shorten(code)}'. Expected {expected}.",
        [Fault.OfQuery(parameter, code, expected)]);

    /// <summary>406 that lists what there is.</summary>
    public static RefusedRequestException NotAcceptable(string accept, IReadOnlyList<Format> formats) => new(
        ProblemKind.NotAcceptable,
        $"Accept '{ShownText.Shorten(accept)}' refuses what there is: {string.Join(", ", formats.Select(f => f.MediaType))}.",
        [new Fault("header", "Accept", ShownText.Shorten(accept), string.Join(", ", formats.Select(f => f.MediaType)))]);

    private static string Sentence(Fault fault) => (fault.Value, fault.IsSentence) switch
    {
        (null, true) => $"{fault.Name}: {fault.Expected}",
        (null, false) => $"{fault.Name} is missing, expected {fault.Expected}",
        (_, true) => $"{fault.Name} is '{fault.Value}': {fault.Expected}",
        (_, false) => $"{fault.Name} is '{fault.Value}', expected {fault.Expected}",
    };
}
