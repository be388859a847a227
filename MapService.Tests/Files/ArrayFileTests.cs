using MapService.Files;
using MapService.Geometry;

namespace MapService.Tests.Files;

/// <summary>Arrays come back as they were written, or not at all.</summary>
public sealed class ArrayFileTests
{
    private const string Key = "dataset 1, program 2";

    [Fact]
    public void Arrays_of_every_type_come_back_under_their_names()
    {
        using var folder = new TempFolder();
        ArrayFile.Write(folder.File("a.bin"), Key, Arrays());
        var read = ArrayFile.Read(folder.File("a.bin"), Key);
        Assert.Equal(Arrays().Names, read.Names);
        Assert.Equal([0, 255, 7], read.Get<byte>("bytes"));
        Assert.Equal([int.MinValue, -1, 0, int.MaxValue], read.Get<int>("ints"));
        Assert.Equal([long.MinValue, long.MaxValue], read.Get<long>("longs"));
        Assert.Equal([double.NegativeInfinity, -0.0, double.Epsilon], read.Get<double>("doubles"));
        Assert.Equal([new GridPoint(-1, 2), new GridPoint(3, -4)], read.Get<GridPoint>("points"));
        Assert.Empty(read.Get<int>("nothing"));
        Assert.Equal(["a.bin"], Directory.GetFiles(folder.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void A_name_that_is_not_there_or_of_another_type_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Arrays().Get<int>("none"));
        Assert.Throws<InvalidDataException>(() => Arrays().Get<long>("ints"));
        Assert.False(Arrays().TryGet<long>("ints", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("dataset 1, program 3")]
    public void A_file_under_another_key_is_refused(string key)
    {
        using var folder = new TempFolder();
        ArrayFile.Write(folder.File("a.bin"), Key, Arrays());
        Assert.Throws<InvalidDataException>(() => ArrayFile.Read(folder.File("a.bin"), key));
    }

    [Fact]
    public void A_file_with_any_one_bit_wrong_is_refused()
    {
        using var folder = new TempFolder();
        var good = Written(folder);
        for (var bit = 0; bit < 8 * good.Length; bit++)
        {
            var bad = good.ToArray();
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            var file = folder.Write("bad.bin", bad);
            Assert.Throws<InvalidDataException>(() => ArrayFile.Read(file, Key));
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_or_goes_on_is_refused()
    {
        using var folder = new TempFolder();
        var good = Written(folder);
        for (var length = 0; length < good.Length; length++)
        {
            var file = folder.Write("bad.bin", good[..length]);
            Assert.Throws<InvalidDataException>(() => ArrayFile.Read(file, Key));
        }

        var longer = folder.Write("bad.bin", [.. good, 0]);
        Assert.Throws<InvalidDataException>(() => ArrayFile.Read(longer, Key));
    }

    [Fact]
    public void What_cannot_be_written_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TempFolder();
        var file = folder.File("a.bin");
        ArrayFile.Write(file, Key, Arrays());
        var wrong = Arrays();
        wrong.Add("shorts", new short[] { 1 });
        Assert.Throws<InvalidOperationException>(() => ArrayFile.Write(file, Key, wrong));
        Assert.Equal(Arrays().Names, ArrayFile.Read(file, Key).Names);
        Assert.Single(Directory.GetFiles(folder.FullPath));
    }

    private static byte[] Written(TempFolder folder)
    {
        ArrayFile.Write(folder.File("good.bin"), Key, Arrays());
        return File.ReadAllBytes(folder.File("good.bin"));
    }

    private static NamedArrays Arrays()
    {
        var arrays = new NamedArrays();
        arrays.Add<byte>("bytes", [0, 255, 7]);
        arrays.Add<int>("ints", [int.MinValue, -1, 0, int.MaxValue]);
        arrays.Add<long>("longs", [long.MinValue, long.MaxValue]);
        arrays.Add<double>("doubles", [double.NegativeInfinity, -0.0, double.Epsilon]);
        arrays.Add<GridPoint>("points", [new GridPoint(-1, 2), new GridPoint(3, -4)]);
        arrays.Add<int>("nothing", []);
        return arrays;
    }
}
