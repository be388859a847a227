using MapService.Collections;

namespace MapService.Tests.Collections;

public sealed class OnceTests
{
    [Fact]
    public void It_is_made_once_for_all_who_ask_at_the_same_time()
    {
        var makes = 0;
        var once = new Once<object>(() =>
        {
            Interlocked.Increment(ref makes);
            return new object();
        });
        var seen = new object[64];
        Parallel.For(0, seen.Length, i => seen[i] = once.Value);
        Assert.Equal(1, makes);
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public void A_failure_is_not_kept()
    {
        var asked = 0;
        var once = new Once<string>(() => ++asked == 1 ? throw new OutOfMemoryException() : "made");
        Assert.Throws<OutOfMemoryException>(() => once.Value);
        Assert.Equal("made", once.Value);
    }
}
