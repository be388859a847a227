using MapService.Layers;

namespace MapService.Tests.Layers;

public sealed class LayerSetTests
{
    [Theory]
    [InlineData("communes", "communes")]
    [InlineData("cpts,communes", "communes,cpts")]
    [InlineData("overlaps,gaps,cls,cpts,departements,epci,communes", "communes,epci,departements,cpts,cls,gaps,overlaps")]
    public void Names_in_any_order_are_one_set(string text, string expected)
    {
        Assert.True(LayerSet.TryParse(text, out var set));
        Assert.Equal(expected, set.ToString());
        Assert.Equal(expected.Split(','), set.Layers.Select(layer => layer.Name()));
        Assert.True(LayerSet.TryParse(expected, out var same));
        Assert.Equal(same, set);
    }

    [Theory]
    [InlineData("")]
    [InlineData("communes,communes")]
    [InlineData("communes,")]
    [InlineData(",communes")]
    [InlineData("communes, cpts")]
    [InlineData("Communes")]
    [InlineData("towns")]
    [InlineData("communes,epci,departements,cpts,cls,gaps,overlaps,communes")]
    public void Anything_else_is_none(string text) => Assert.False(LayerSet.TryParse(text, out _));

    [Theory]
    [InlineData("communes,epci,departements", false, false)]
    [InlineData("communes,cls", true, false)]
    [InlineData("communes,gaps", true, true)]
    public void A_set_depends_on_what_one_of_its_layers_depends_on(string text, bool date, bool kind)
    {
        Assert.True(LayerSet.TryParse(text, out var set));
        Assert.Equal((date, kind), (set.DependsOnDate, set.DependsOnKind));
    }

    [Fact]
    public void A_set_of_one_layer_is_what_its_name_gives()
    {
        foreach (var layer in LayerNames.All)
        {
            Assert.True(LayerSet.TryParse(layer.Name(), out var set));
            Assert.Equal(LayerSet.Of(layer), set);
            Assert.All(LayerNames.All, other => Assert.Equal(other == layer, set.Has(other)));
        }
    }
}
