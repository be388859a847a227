namespace MapService.Collections;

/// <summary>
/// Something that is made when it is first asked for, once, whoever asks at the same time. Where making it fails, the next one to ask tries again:
/// <see cref="Lazy{T}"/> would keep the failure for as long as the dataset lives.
/// </summary>
internal sealed class Once<T>(Func<T> make)
    where T : class
{
    private readonly Lock gate = new();
    private volatile T? made;

    public T Value
    {
        get
        {
            if (made is { } known)
            {
                return known;
            }

            lock (gate)
            {
                return made ??= make();
            }
        }
    }
}
