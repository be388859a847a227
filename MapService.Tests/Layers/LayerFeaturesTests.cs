using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tests.Tiles;
using MapService.Tiles;

namespace MapService.Tests.Layers;

/// <summary>The layers of the embedded dataset, against the facts that the sources state.</summary>
public sealed class LayerFeaturesTests
{
    [Fact]
    public async Task The_Yonne_is_one_feature_of_423_communes_and_333_896_inhabitants()
    {
        var layer = LayerFeatures.Of(await EmbeddedDataset.GetAsync(), Layer.Departements, TerritoryKind.Cpts, default);
        var yonne = Assert.Single(layer.Features, feature => feature.Key == "89");
        Assert.Equal(423, Value(layer, yonne, "communes").Integer);
        Assert.Equal(333_896, Value(layer, yonne, "population").Integer);
        Assert.True(Value(layer, yonne, "schematic").Flag);
        Assert.Equal(8, layer.Features.Count);
    }

    [Fact]
    public async Task Territories_appear_with_their_first_day_in_force()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        var day = new DateOnly(2021, 7, 19);
        Assert.DoesNotContain(LayerFeatures.Of(dataset, Layer.Cpts, default, day.AddDays(-1)).Features, IsGips);
        var layer = LayerFeatures.Of(dataset, Layer.Cpts, default, day);
        var gips = Assert.Single(layer.Features, IsGips);
        Assert.Equal(171, gips.Communes.Count);
        Assert.Equal(171, Value(layer, gips, "communes").Integer);
        Assert.Equal(55_307, Value(layer, gips, "population").Integer);
        Assert.Equal((PropertyType.Day, "2021-07-19"), (Value(layer, gips, "certainFrom").Type, Value(layer, gips, "certainFrom").Text));
        Assert.False(Value(layer, gips, "certainUntil").IsKnown);

        // The source states a day: there are no other words.
        Assert.False(Value(layer, gips, "from").IsKnown);
        Assert.False(Value(layer, gips, "until").IsKnown);

        static bool IsGips(LayerFeature feature) => feature.Key.Contains("gips", StringComparison.Ordinal);
    }

    // The source has "2021-11" for Nord de l'Yonne, and "before 2022-07-22" for four CPTS of the Côte-d'Or.
    [Fact]
    public async Task A_first_day_that_is_not_stated_has_the_words_of_the_source_and_the_first_certain_day()
    {
        var layer = LayerFeatures.Of(await EmbeddedDataset.GetAsync(), Layer.Cpts, default, new DateOnly(2024, 4, 29));
        var begun = layer.Features.ToLookup(
            feature => Value(layer, feature, "from").Text,
            feature => Value(layer, feature, "certainFrom").Text);
        Assert.Equal(["2021-11-30"], begun["2021-11"]);
        Assert.Equal(["2022-07-21", "2022-07-21", "2022-07-21", "2022-07-21"], begun["before 2022-07-22"]);
    }

    [Fact]
    public async Task A_territory_of_unknown_composition_is_listed_without_figures_or_polygons()
    {
        var layer = LayerFeatures.Of(await EmbeddedDataset.GetAsync(), Layer.Cpts, default, new DateOnly(2024, 4, 29));
        var unknown = layer.Features.Where(feature => Value(layer, feature, "basis").Text == "unknown").ToList();
        Assert.Equal(4, unknown.Count);
        Assert.All(unknown, feature =>
        {
            Assert.Equal(0, feature.Outline.PolygonCount);
            Assert.False(Value(layer, feature, "communes").IsKnown);
            Assert.False(Value(layer, feature, "population").IsKnown);
            Assert.False(Value(layer, feature, "surface").IsKnown);
        });
    }

    // 2024-04-29: the whole of the Yonne is covered, so that no gap zone is in it; before 2021-07-19 all of it is one gap.
    [Fact]
    public async Task Gaps_are_what_is_not_covered()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        Assert.DoesNotContain(
            LayerFeatures.Of(dataset, Layer.Gaps, TerritoryKind.Cpts, new DateOnly(2024, 4, 29)).Features,
            feature => feature.Key.StartsWith("89-", StringComparison.Ordinal));
        var before = LayerFeatures.Of(dataset, Layer.Gaps, TerritoryKind.Cpts, new DateOnly(2021, 7, 18));
        Assert.Equal(423, before.Features.Where(feature => feature.Key.StartsWith("89-", StringComparison.Ordinal))
            .Sum(feature => feature.Communes.Count));
    }

    [Fact]
    public async Task Ids_differ_within_a_layer_and_rows_have_a_value_for_each_column()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        foreach (var name in LayerNames.All)
        {
            var layer = LayerFeatures.Of(dataset, name, TerritoryKind.Cpts, new DateOnly(2023, 1, 1));
            Assert.Equal(layer.Features.Count, layer.Features.Select(feature => feature.Id).Distinct().Count());
            Assert.All(layer.Features, feature =>
            {
                Assert.Equal(layer.Columns.Count, feature.Values.Count);
                Assert.All(layer.Columns.Zip(
                    feature.Values), pair => Assert.True(!pair.Second.IsKnown || pair.Second.Type == pair.First.Type, pair.First.Name));
            });
        }
    }

    [Fact]
    public async Task A_layer_is_made_once_a_period()
    {
        var dataset = await EmbeddedDataset.GetAsync();
        var first = LayerFeatures.Of(dataset, Layer.Cpts, default, new DateOnly(2023, 12, 18));
        Assert.Same(first, LayerFeatures.Of(dataset, Layer.Cpts, TerritoryKind.Cls, new DateOnly(2024, 3, 11)));
        Assert.NotSame(first, LayerFeatures.Of(dataset, Layer.Cpts, default, new DateOnly(2024, 3, 12)));
        Assert.Same(
            LayerFeatures.Of(dataset, Layer.Communes, default, default),
            LayerFeatures.Of(dataset, Layer.Communes, TerritoryKind.Cls, new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public async Task TileJson_names_the_fields_of_every_layer()
    {
        var json = TileJson.Of(await EmbeddedDataset.GetAsync(), LayerNames.All, ["http://localhost/tiles/all/{z}/{x}/{y}.mvt"]);
        Assert.Equal(["communes", "epci", "departements", "cpts", "cls", "gaps", "overlaps"], json.VectorLayers.Select(layer => layer.Id));
        Assert.Equal(["code", "nom", "communes", "population", "surface", "schematic"], json.VectorLayers[2].Fields.Keys);
        Assert.Equal(json.VectorLayers[2].Fields.Keys, json.VectorLayers[2].FieldDescriptions.Keys);
        Assert.Equal("Municipal population", json.VectorLayers[2].FieldDescriptions["population"]);

        // Bourgogne-Franche-Comté lies within 2.8° to 7.2° east and 46.1° to 48.5° north.
        Assert.InRange(json.Bounds[0], 2.7, 3.1);
        Assert.InRange(json.Bounds[1], 46.0, 46.3);
        Assert.InRange(json.Bounds[2], 6.9, 7.3);
        Assert.InRange(json.Bounds[3], 48.2, 48.5);
    }

    private static PropertyValue Value(LayerFeatures layer, LayerFeature feature, string name) =>
        feature.Values[layer.Columns.ToList().FindIndex(column => column.Name == name)];
}
