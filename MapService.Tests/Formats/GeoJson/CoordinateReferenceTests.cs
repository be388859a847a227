using MapService.Formats.GeoJson;

namespace MapService.Tests.Formats.GeoJson;

public sealed class CoordinateReferenceTests
{
    [Theory]
    [InlineData("EPSG:2154", CoordinateReference.Lambert93)]
    [InlineData("epsg:2154", CoordinateReference.Lambert93)]
    [InlineData("2154", CoordinateReference.Lambert93)]
    [InlineData("urn:ogc:def:crs:EPSG::2154", CoordinateReference.Lambert93)]
    [InlineData("urn:ogc:def:crs:EPSG:9.8:2154", CoordinateReference.Lambert93)]
    [InlineData("http://www.opengis.net/def/crs/EPSG/0/2154", CoordinateReference.Lambert93)]
    [InlineData("Lambert-93", CoordinateReference.Lambert93)]
    [InlineData(" lambert93 ", CoordinateReference.Lambert93)]
    [InlineData("EPSG:4326", CoordinateReference.Wgs84)]
    [InlineData("EPSG:4171", CoordinateReference.Wgs84)]
    [InlineData("urn:ogc:def:crs:EPSG::4326", CoordinateReference.Wgs84)]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", CoordinateReference.Wgs84)]
    [InlineData("http://www.opengis.net/def/crs/OGC/1.3/CRS84", CoordinateReference.Wgs84)]
    [InlineData("CRS84", CoordinateReference.Wgs84)]
    [InlineData("WGS 84", CoordinateReference.Wgs84)]
    public void Known_names_are_read(string text, CoordinateReference expected)
    {
        Assert.True(CoordinateReferences.TryParse(text, out var reference));
        Assert.Equal(expected, reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EPSG:27572")]
    [InlineData("EPSG:21540")]
    [InlineData("EPSG:3857")]
    [InlineData("EPSG:2154\n, EPSG:4326")]
    public void Others_are_not(string? text) => Assert.False(CoordinateReferences.TryParse(text, out _));

    [Theory]
    [InlineData(CoordinateReference.Lambert93)]
    [InlineData(CoordinateReference.Wgs84)]
    public void Its_own_name_is_read_back(CoordinateReference reference)
    {
        Assert.True(CoordinateReferences.TryParse(reference.Code(), out var read));
        Assert.Equal(reference, read);
    }
}
