using MapService.Geometry;

namespace MapService.Tests.Geometry;

/// <summary>The index against a look at every box.</summary>
public sealed class BoxIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void It_finds_the_boxes_that_a_look_at_every_box_finds(int count)
    {
        var random = new Random(count);
        var boxes = Enumerable.Range(0, count).Select(_ => RandomBox(random)).ToArray();
        var index = new BoxIndex<GridBox>(boxes);
        var found = new List<int>();
        for (var question = 0; question < 200; question++)
        {
            var box = RandomBox(random);
            index.Query(box, found);
            Assert.Equal(Enumerable.Range(0, count).Where(i => boxes[i].Intersects(box)), found.Order());
        }
    }

    [Fact]
    public void Boxes_of_nothing_are_not_found()
    {
        var found = new List<int> { 7 };
        var index = new BoxIndex<GridBox>([GridBox.Empty, GridBox.Of([new GridPoint(1, 1)]), GridBox.Empty]);
        index.Query(GridBox.Of([new GridPoint(0, 0), new GridPoint(2, 2)]), found);
        Assert.Equal([1], found);
    }

    [Fact]
    public void The_corners_of_the_world_are_found()
    {
        var corner = new GridPoint(180 * GridPoint.UnitsPerDegree, 90 * GridPoint.UnitsPerDegree);
        var found = new List<int>();
        new BoxIndex<GridBox>([GridBox.Of([corner]), GridBox.Of([new GridPoint(-corner.X, -corner.Y)])]).Query(GridBox.Of([corner]), found);
        Assert.Equal([0], found);
    }

    private static GridBox RandomBox(Random random)
    {
        var (x, y) = (random.Next(-1000, 1000), random.Next(-1000, 1000));
        return new GridBox(x, y, x + random.Next(100), y + random.Next(100));
    }
}
