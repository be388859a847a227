namespace MapService.Collections;

/// <summary>
/// A value that is made once, when it is first needed, even if several threads ask for it at the same time. If making it fails, the next
/// caller tries again; <see cref="Lazy{T}"/> would keep the exception for as long as the dataset lives.
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
