namespace MapService.Api.Http.Responses;

/// <summary>What is sent: bytes, or a file that is too long to be held.</summary>
internal sealed class AnswerBody : IAsyncDisposable
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly FileStream? file;

    private AnswerBody(ReadOnlyMemory<byte> bytes, FileStream? file) => (this.bytes, this.file) = (bytes, file);

    /// <summary>How many bytes.</summary>
    public long Length => file?.Length ?? bytes.Length;

    public static AnswerBody Of(ReadOnlyMemory<byte> bytes) => new(bytes, null);

    /// <summary>A file, which is closed with the body.</summary>
    public static AnswerBody Of(FileStream file) => new(default, file);

    /// <summary>Sends it.</summary>
    public Task CopyToAsync(Stream target, CancellationToken cancellation) =>
        file?.CopyToAsync(target, cancellation) ?? target.WriteAsync(bytes, cancellation).AsTask();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => file?.DisposeAsync() ?? ValueTask.CompletedTask;
}
