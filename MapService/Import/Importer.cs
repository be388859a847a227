namespace MapService.Import;

/// <summary>Turns files of polygons, attributes and territories into the records of one dataset, with a report of everything refused or changed.</summary>
public static class Importer
{
    /// <summary>Reads, checks and matches everything the request names. Stores nothing.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ImportResult> RunAsync(ImportRequest request, IProgress<ImportStage>? progress, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
