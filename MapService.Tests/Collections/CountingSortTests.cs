using MapService.Collections;

namespace MapService.Tests.Collections;

/// <summary>The counting sort against a stable sort by comparison.</summary>
public sealed class CountingSortTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(1000, 7)]
    [InlineData(50, 200)]
    public void Items_come_in_the_order_of_their_groups_and_within_a_group_in_their_own(int count, int groups)
    {
        var random = new Random(count + groups);
        var groupOf = Enumerable.Range(0, count).Select(_ => random.Next(groups)).ToArray();
        var sort = new CountingSort(groups);
        foreach (var group in groupOf)
        {
            sort.Count(group);
        }

        var items = new int[sort.Place()];
        for (var item = 0; item < count; item++)
        {
            items[sort.Next(groupOf[item])] = item;
        }

        Assert.Equal(Enumerable.Range(0, count).OrderBy(item => groupOf[item]), items);
        Assert.Equal(groups + 1, sort.Starts.Length);
        Assert.All(Enumerable.Range(0, groups), group =>
            Assert.Equal(
                Enumerable.Range(0, count).Where(item => groupOf[item] == group),
                items[sort.Starts[group]..sort.Starts[group + 1]]));
    }
}
