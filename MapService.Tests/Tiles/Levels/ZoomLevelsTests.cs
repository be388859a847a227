using MapService.Tests.Coverage;
using MapService.Tiles.Levels;

namespace MapService.Tests.Tiles.Levels;

public class ZoomLevelsTests
{
    [Fact]
    public void A_dataset_of_other_territories_is_drawn_on_the_same_levels_and_one_of_other_polygons_is_not()
    {
        var dataset = SmallWorld.Draw("ab", "cd").Cpts("cpts-one", "ab").Build();
        var edited = dataset.With(dataset.Records with { Territories = [] });
        Assert.Same(ZoomLevels.For(dataset.Topology)[5], ZoomLevels.For(edited.Topology)[5]);
        Assert.NotSame(ZoomLevels.For(dataset.Topology)[5], ZoomLevels.For(SmallWorld.Draw("ab", "cd").Build().Topology)[5]);
    }
}
