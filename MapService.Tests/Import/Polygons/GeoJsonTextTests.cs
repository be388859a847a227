using MapService.Formats.GeoJson;
using MapService.Territories.Checks;
using static MapService.Tests.Import.Polygons.PolygonText;

namespace MapService.Tests.Import.Polygons;

/// <summary>Texts that are no GeoJSON, or only the beginning of one.</summary>
public sealed class GeoJsonTextTests
{
    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "HTML")]
    [InlineData("code;nom\n21231;Dijon", "not JSON")]
    [InlineData("{'type':'FeatureCollection'}", "not JSON")]
    [InlineData("""{"type":"FeatureCollection","features":[]} and more""", "not JSON")]
    public void A_text_that_is_not_JSON_is_refused_with_its_place(string text, string word)
    {
        var problem = Refused(text, "not-json");

        Assert.Contains("line 1, byte ", problem.Value, StringComparison.Ordinal);
        Assert.Contains(word, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\" ")]
    [InlineData("{}")]
    [InlineData("""{"type":"Topology","arcs":[]}""")]
    [InlineData("""{"type":"FeatureCollection"}""")]
    [InlineData("""{"type":"FeatureCollection","features":{}}""")]
    public void JSON_that_is_no_GeoJSON_is_refused(string text) => Refused(text, "not-geojson");

    // Wherever it is cut, it says so; inside the second feature, which one.
    [Fact]
    public void A_text_that_was_cut_off_is_refused_wherever_the_cut_is()
    {
        var first = Feature("21231", Polygon(Square()));
        var text = Collection(first, Feature("21171", Polygon(Square(1))));
        var second = text.IndexOf(first, StringComparison.Ordinal) + first.Length + 1;
        for (var length = 1; length < text.Length; length++)
        {
            var problem = Refused(text[..length], "json-cut-off");
            if (length > second && length < text.Length - 2)
            {
                Assert.Equal("feature 2", problem.Feature);
            }
        }
    }

    [Fact]
    public void A_nesting_bomb_is_refused()
    {
        var bomb = new string('[', 100_000) + new string(']', 100_000);
        var text = Collection(Feature("21231", Polygon(bomb)));

        Assert.Equal("feature 1", Refused(text, "nested-too-deep").Feature);
        Refused(bomb, "not-geojson");
    }

    [Fact]
    public void An_empty_collection_is_refused() => Refused(Collection(), "empty-collection");

    [Fact]
    public void More_features_than_the_limit_are_refused() =>
        Refused(Collection(
            Feature("21231", Polygon(Square())),
            Feature("21171", Polygon(Square(1)))), "too-many-features", new GeoJsonLimits { Features = 1 });

    [Fact]
    public void More_rings_than_the_limit_are_refused() =>
        Refused(Collection(
            Feature("21231", Polygon(Square())), Feature("21171", Polygon(Square(1)))), "too-many-rings", new GeoJsonLimits { Rings = 1 });

    [Fact]
    public void More_positions_than_the_limit_are_refused() =>
        Refused(Collection(Feature("21231", Polygon(Square()))), "too-many-positions", new GeoJsonLimits { PositionsPerFeature = 4 });

    [Fact]
    public void A_lone_feature_is_a_collection_of_one()
    {
        var (polygons, problems) = Read(Feature("21231", Polygon(Square())));

        Assert.Empty(problems);
        Assert.Equal("21231", Assert.Single(polygons!.Codes).Value);
    }

    [Fact]
    public void A_bare_geometry_has_no_code() => Assert.Equal("feature 1", Refused(Polygon(Square()), "missing-code").Feature);

    [Fact]
    public void Half_a_surrogate_pair_in_a_name_is_refused() =>
        Refused(Collection(
            $$"""{"type":"Feature","properties":{"code":"21231","nom":"\ud800"},"geometry":{{Polygon(Square())}} }"""), "bad-text");

    [Theory]
    [InlineData("42")]
    [InlineData("{\"type\":\"Collection\"}")]
    public void An_item_that_is_no_feature_is_refused(string item)
    {
        var (polygons, problems) = Read(Collection(item, Feature("21231", Polygon(Square()))));

        Assert.Null(polygons);
        Assert.Contains(problems, p => p is { Code: "bad-feature", Feature: "feature 1", Severity: ProblemSeverity.Refused });
    }

    private static InputProblem Refused(string text, string code, GeoJsonLimits? limits = null)
    {
        var (polygons, problems) = Read(text, limits: limits);
        Assert.Null(polygons);
        var problem = Assert.Single(problems, p => p.Severity == ProblemSeverity.Refused);
        Assert.Equal((code, FileName), (problem.Code, problem.File));
        return problem;
    }
}
