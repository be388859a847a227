using MapService.Layers;
using MapService.Territories.Codes;

namespace MapService.Tests.Layers;

public sealed class FeatureIdsTests
{
    // 2A004: 2·36^4 + 10·36^3 + 0·36^2 + 0·36 + 4 = 3 359 232 + 466 560 + 4. 01001: 36^3 + 1.
    [Theory]
    [InlineData("2A004", 3_825_796)]
    [InlineData("01001", 46_657)]
    public void A_communes_id_is_its_code_to_base_36(string code, long expected) =>
        Assert.Equal(expected, FeatureIds.Of(CommuneCode.Parse(code)));

    // `printf 200067114 | sha256sum` and `printf cpts-centre-yonne | sha256sum`: the first 13 digits.
    [Theory]
    [InlineData("200067114", 0xeeefef7a6d74c)]
    [InlineData("cpts-centre-yonne", 0x12ac4d328e212)]
    public void Any_other_id_is_the_first_52_bits_of_a_hash(string key, long expected)
    {
        Assert.Equal(expected, FeatureIds.Of(key));
        Assert.InRange(FeatureIds.Of(key), 0, (1L << 52) - 1);
    }
}
