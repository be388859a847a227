using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MapService.Benchmarks.Parts;

/// <summary>
/// <c>parts</c>: single steps under BenchmarkDotNet, with what they allocate. For a developer; peers are in <c>compare</c>.
/// </summary>
internal static class RunParts
{
    /// <param name="arguments">BenchmarkDotNet's own, such as <c>--filter *Weigh*</c>.</param>
    public static int Run(string[] arguments)
    {
        // In this process: a project that BenchmarkDotNet generates would inherit the checkout's rules for ours.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkSwitcher.FromAssembly(typeof(RunParts).Assembly)
            .Run(arguments.Length == 0
                ? ["--filter", "*"]
                : arguments, DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default));
        return 0;
    }
}
