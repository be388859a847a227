using MapService.Formats.GeoJson;
using MapService.Geometry;
using MapService.Territories.Checks;
using static MapService.Tests.Import.Polygons.PolygonText;

namespace MapService.Tests.Import.Polygons;

/// <summary>Codes, départements, coordinates and geometries that are not as they should be.</summary>
public sealed class PolygonContentTests
{
    [Theory]
    [InlineData("""{"nom":"Dijon"}""", "missing-code", null)]
    [InlineData("""{"code":null}""", "missing-code", null)]
    [InlineData("""{"code":""}""", "missing-code", null)]
    [InlineData("null", "missing-code", null)]
    [InlineData("""{"code":"2123"}""", "malformed-code", "2123")]
    [InlineData("""{"code":"2a004"}""", "malformed-code", "2a004")]
    [InlineData("""{"code":1001}""", "malformed-code", "1001")]
    [InlineData("""{"code":"20004"}""", "unknown-departement", "20004")]
    [InlineData("""{"code":"21231","departement":"99"}""", "unknown-departement", "99")]
    [InlineData("""{"code":"21231","departement":"20"}""", "unknown-departement", "20")]
    [InlineData("""{"code":"21231","departement":"89"}""", "departement-contradicts-code", "89")]
    public void A_code_or_departement_that_cannot_be_taken_is_refused(string properties, string code, string? value)
    {
        var (polygons, problems) = Read(
            Collection($$"""{"type":"Feature","geometry":{{Polygon(Square())}},"properties":{{properties}}}"""));

        Assert.Null(polygons);
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemSeverity.Refused, code, FileName, value), (problem.Severity, problem.Code, problem.File, problem.Value));
        Assert.StartsWith("feature 1", problem.Feature, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"insee":"21231"}""")]
    [InlineData("""{"INSEE_COM":"21231","INSEE_DEP":"21"}""")]
    [InlineData("""{"codgeo":"21231","dep":"21"}""")]
    [InlineData("""{"code":"21231","departement":"Côte-d'Or"}""")]
    public void The_code_goes_by_several_names(string properties)
    {
        var (polygons, problems) = Read(
            Collection($$"""{"type":"Feature","geometry":{{Polygon(Square())}},"properties":{{properties}}}"""));

        Assert.Empty(problems);
        Assert.Equal("21231", Assert.Single(polygons!.Codes).Value);
    }

    [Fact]
    public void A_code_that_comes_twice_is_refused_with_both_features()
    {
        var (polygons, problems) = Read(
            Collection(Feature("21231", Polygon(Square())), Feature("21171", Polygon(Square(1))), Feature("21231", Polygon(Square(2)))));

        Assert.Null(polygons);
        var problem = Assert.Single(problems);
        Assert.Equal(
            (ProblemSeverity.Refused, "duplicate-code", "feature 3 (21231)", "21231"),
            (problem.Severity, problem.Code, problem.Feature, problem.Value));
        Assert.Contains("Feature 1 ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Feature","geometry":@,"properties":{"code":"21231","code":"21171"}}""", "code")]
    [InlineData("""{"type":"Feature","geometry":@,"geometry":@,"properties":{"code":"21231"}}""", "geometry")]
    public void A_member_that_comes_twice_in_a_feature_is_refused(string feature, string member)
    {
        var (polygons, problems) = Read(Collection(feature.Replace("@", Polygon(Square()), StringComparison.Ordinal)));

        Assert.Null(polygons);
        var problem = Assert.Single(problems);
        Assert.Equal((ProblemSeverity.Refused, "duplicate-member", member), (problem.Severity, problem.Code, problem.Value));
    }

    [Fact]
    public void Features_that_come_twice_in_a_collection_are_refused()
    {
        var once = Collection(Feature("21231", Polygon(Square())));
        var (polygons, problems) = Read(once.Insert(once.LastIndexOf('}'), ",\"features\":[]"));

        Assert.Null(polygons);
        Assert.Equal("duplicate-member", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("NaN", "[NaN, 47.3]")]
    [InlineData("Infinity", "[Infinity, 47.3]")]
    [InlineData("-Infinity", "[-Infinity, 47.3]")]
    [InlineData("1e400", "[Infinity, 47.3]")]
    public void A_coordinate_that_is_not_finite_is_refused(string number, string value)
    {
        var (polygons, problems) = Read(One($"[[[{number},47.3],[5.01,47.3],[5.01,47.31],[5,47.3]]]"));

        Assert.Null(polygons);
        Check(problems, "coordinate-not-finite", value);
    }

    [Theory]
    [InlineData("[181,47.3]", "[181, 47.3]")]
    [InlineData("[5,-90.5]", "[5, -90.5]")]
    [InlineData("[558000,5990000]", "[558000, 5990000]", "lambert93-as-degrees")]
    [InlineData("[561000,600000]", "[561000, 600000]")]
    public void A_coordinate_out_of_range_is_refused(string position, string value, string code = "coordinate-out-of-range")
    {
        var (polygons, problems) = Read(One($"[[{position},[5.01,47.3],[5.01,47.31],{position}]]"));

        Assert.Null(polygons);
        Check(problems, code, value);
    }

    [Fact]
    public void Lambert_93_metres_given_as_degrees_are_told_once_with_the_option_that_helps()
    {
        const string metres = "[[[854182,6693295],[855182,6693295],[855182,6694295],[854182,6693295]]]";
        var (polygons, problems) = Read(Collection(Feature("21231", Polygon(metres)), Feature("21171", Polygon(metres))));

        Assert.Null(polygons);
        Check(problems, "lambert93-as-degrees", "[854182, 6693295]");
        Assert.Contains("--crs EPSG:2154", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("2 features", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Degrees_given_as_Lambert_93_are_refused()
    {
        var (polygons, problems) = Read(One(Square()), CoordinateReference.Lambert93);

        Assert.Null(polygons);
        Check(problems, "degrees-as-lambert93", "[5, 47.3]");
    }

    [Fact]
    public void Latitude_before_longitude_is_told_as_such()
    {
        var (polygons, problems) = Read(One("[[[47.3,5],[47.3,5.01],[47.31,5.01],[47.3,5]]]"));

        Assert.Null(polygons);
        Check(problems, "swapped-coordinates", "[47.3, 5]");
        Assert.Contains("Latitude", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commune_outside_France_is_noted()
    {
        var (polygons, problems) = Read(One("[[[13.4,52.5],[13.41,52.5],[13.41,52.51],[13.4,52.5]]]"));

        Assert.NotNull(polygons);
        Assert.Equal((ProblemSeverity.Noted, "outside-france"), (problems[0].Severity, problems[0].Code));
    }

    // Dijon and Belfort as PROJ's cs2cs has them (../shared/geodata/projection_reference.csv), a triangle with Besançon.
    [Theory]
    [InlineData(""" "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},"features":[FEATURES]""", null)]
    [InlineData(""" "features":[FEATURES],"crs":{"type":"name","properties":{"name":"EPSG:2154"}}""", null)]
    [InlineData(""" "features":[FEATURES]""", CoordinateReference.Lambert93)]
    [InlineData(
        """ "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[FEATURES]""",
        CoordinateReference.Lambert93)]
    public void Lambert_93_is_read_back_to_degrees_when_the_file_or_an_option_says_so(string members, CoordinateReference? option)
    {
        var feature = Feature(
            "21231",
            Polygon("[[[854182.8939,6693295.9747],[928750.3494,6686328.9388],[990019.0798,6733451.1557],[854182.8939,6693295.9747]]]"));
        var text = $$"""{"type":"FeatureCollection",{{members.Replace("FEATURES", feature, StringComparison.Ordinal)}} }""";
        var (polygons, problems) = Read(text, option);

        Assert.DoesNotContain(problems, p => p.Severity != ProblemSeverity.Noted);
        Assert.Equal(
            option is not null && members.Contains("CRS84", StringComparison.Ordinal), problems.Any(p => p.Code == "crs-overruled"));
        GridPoint[] expected = [
            GridPoint.FromDegrees(5.04148, 47.32205), GridPoint.FromDegrees(6.02446, 47.23783), GridPoint.FromDegrees(6.86385, 47.63757)
        ];
        Assert.Equal(expected, polygons!.Polygons.Ring(0).ToArray());
    }

    [Fact]
    public void An_unknown_coordinate_reference_is_refused()
    {
        var crs = """{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27572"}}""";
        var (polygons, problems) = Read(
            $$"""{"type":"FeatureCollection","crs":{{crs}},"features":[{{Feature("21231", Polygon(Square()))}}]}""");

        Assert.Null(polygons);
        var problem = Assert.Single(problems);
        Assert.Equal(("unknown-crs", "urn:ogc:def:crs:EPSG::27572"), (problem.Code, problem.Value));
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "Polygon")]
    public void A_null_geometry_leaves_the_commune_without_a_polygon_and_is_told(string geometry, string? value)
    {
        var (polygons, problems) = Read(Collection(Feature("21231", geometry), Feature("21171", Polygon(Square()))));

        var problem = Assert.Single(problems);
        Assert.Equal(
            (ProblemSeverity.Unmatched, "null-geometry", "feature 1 (21231)", value),
            (problem.Severity, problem.Code, problem.Feature, problem.Value));
        Assert.False(polygons!.Polygons.HasPolygon(0));
        Assert.True(polygons.Polygons.HasPolygon(1));
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[5,47.3]}""", "Point")]
    [InlineData("""{"type":"LineString","coordinates":[[5,47.3],[5.01,47.3]]}""", "LineString")]
    [InlineData("""{"coordinates":[[5,47.3],[5.01,47.3]],"type":"MultiPoint"}""", "MultiPoint")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[5,47.3]}]}""", "Point")]
    public void A_geometry_that_is_no_polygon_is_refused(string geometry, string value)
    {
        var (polygons, problems) = Read(Collection(Feature("21231", geometry)));

        Assert.Null(polygons);
        Check(problems, "not-a-polygon", value);
    }

    [Fact]
    public void A_geometry_collection_of_polygons_is_taken()
    {
        var (polygons, problems) = Read(Collection(
            Feature("21231", $$"""{"geometries":[{{Polygon(Square())}},{{Polygon(Square(2))}}],"type":"GeometryCollection"}""")));

        Assert.Empty(problems);
        Assert.Equal(2, polygons!.Polygons.PolygonsOf(0).Count);
    }

    [Theory]
    [InlineData("[[[[5,47.3],[5.01,47.3],[5.01,47.31],[5,47.3]]]]")]
    [InlineData("[[5,47.3],[5.01,47.3],[5.01,47.31],[5,47.3]]")]
    [InlineData("""[[["5",47.3],[5.01,47.3],[5.01,47.31],["5",47.3]]]""")]
    [InlineData("[[[5],[5.01,47.3],[5.01,47.31],[5]]]")]
    [InlineData("\"everywhere\"")]
    public void Coordinates_of_another_shape_are_refused(string coordinates)
    {
        var (polygons, problems) = Read(One(coordinates));

        Assert.Null(polygons);
        Assert.Equal(("bad-coordinates", "feature 1 (21231)"), (problems[0].Code, problems[0].Feature));
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_at_once()
    {
        var (_, problems) = Read(Collection(
            Feature("2123", Polygon(Square())),
            Feature("21171", """{"type":"Point","coordinates":[5,47.3]}"""),
            Feature("21166", Polygon("[[[500,47.3],[5.01,47.3],[5.01,47.31],[500,47.3]]]")),
            Feature("21231", Polygon(Square(1)))));

        Assert.Equal(
            [("malformed-code", "feature 1 (2123)"), (
                "not-a-polygon", "feature 2 (21171)"), ("coordinate-out-of-range", "feature 3 (21166)")],
            problems.Select(p => (p.Code, p.Feature!)));
    }

    private static string One(string coordinates) => Collection(Feature("21231", Polygon(coordinates)));

    private static void Check(IReadOnlyList<InputProblem> problems, string code, string value)
    {
        var problem = Assert.Single(problems);
        Assert.Equal(
            (ProblemSeverity.Refused, code, FileName, "feature 1 (21231)", value),
            (problem.Severity, problem.Code, problem.File, problem.Feature, problem.Value));
    }
}
