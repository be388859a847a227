using MapService.Benchmarks.Harness;

namespace MapService.Tests.Benchmarks;

/// <summary>The parts of the benchmarks that published figures go through; their sources are compiled into the tests.</summary>
public sealed class HarnessTests
{
    private static readonly string[] Groups = ["merge", "tiles"];

    [Theory]
    [InlineData(new[] { 3.0, 1.0, 2.0 }, 1, 2, 3)]
    [InlineData(new[] { 4.0, 1.0, 2.0, 100.0 }, 1, 3, 100)]
    [InlineData(new[] { 7.0 }, 7, 7, 7)]
    public void A_sample_has_its_median_and_its_ends(double[] values, double minimum, double median, double maximum)
    {
        var sample = new Sample(values);
        Assert.Equal((minimum, median, maximum), (sample.Minimum, sample.Median, sample.Maximum));
        var doubled = sample.Times(2);
        Assert.Equal((minimum * 2, median * 2, maximum * 2), (doubled.Minimum, doubled.Median, doubled.Maximum));
    }

    [Fact]
    public void Nothing_measured_is_no_sample() => Assert.Throws<ArgumentException>(() => new Sample([]));

    [Theory]
    [InlineData(5, 5.0, true)]
    [InlineData(5, 4.99, false)]
    public void A_least_ratio_is_met_from_itself_on(double bound, double ratio, bool met) =>
        Assert.Equal(met, Goal.AtLeast(bound).IsMetBy(ratio));

    [Theory]
    [InlineData(1.1, 1.1, true)]
    [InlineData(1.1, 1.11, false)]
    public void A_most_is_met_up_to_itself(double bound, double ratio, bool met) => Assert.Equal(met, Goal.AtMost(bound).IsMetBy(ratio));

    [Fact]
    public void Ways_are_measured_in_turn_after_each_was_warmed_up()
    {
        var order = new List<string>();
        Way Named(string name) => new(() =>
        {
            order.Add(name);
            return order.Count;
        });
        var samples = Rounds.Run(3, TimeSpan.Zero, Named("ours"), Named("peer"));
        Assert.Equal(["ours", "peer", "ours", "peer", "ours", "peer", "ours", "peer"], order);

        // What a way says is what is kept, the warming up left out: here how many had run.
        Assert.Equal((3, 5, 7), (samples[0].Minimum, samples[0].Median, samples[0].Maximum));
        Assert.Equal((4, 6, 8), (samples[1].Minimum, samples[1].Median, samples[1].Maximum));
    }

    [Fact]
    public void Words_may_come_in_any_order()
    {
        var (options, fault) = CompareOptions.Parse(["--rounds", "9", "france", "--only", "tiles,merge"], Groups);
        Assert.Null(fault);
        Assert.Equal(("france", 9), (options!.Dataset, options.Rounds));
        Assert.Equal(["tiles", "merge"], options.Only);
    }

    [Fact]
    public void Without_words_everything_of_the_small_dataset_is_compared_five_times()
    {
        var (options, _) = CompareOptions.Parse([], Groups);
        Assert.Equal(("bfc", 5), (options!.Dataset, options.Rounds));
        Assert.Empty(options.Only);
    }

    [Theory]
    [InlineData("europe", "europe")]
    [InlineData("--only towns", "towns")]
    [InlineData("--only", "--only")]
    [InlineData("--rounds 0", "0")]
    [InlineData("--rounds 100", "100")]
    [InlineData("--rounds few", "few")]
    public void A_word_that_is_wrong_is_named(string words, string named)
    {
        var (options, fault) = CompareOptions.Parse(words.Split(' '), Groups);
        Assert.Null(options);
        Assert.Contains($"'{named}'", fault, StringComparison.Ordinal);
    }
}
