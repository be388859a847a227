using System.Runtime.CompilerServices;

namespace MapService.Tests;

/// <summary>What holds for every test and for the programs that tests start.</summary>
internal static class TestEnvironment
{
    /// <summary>A test that names no store reads the embedded dataset, and leaves no file behind in the folder that it runs in.</summary>
    [ModuleInitializer]
    internal static void UseTheEmbeddedDataset() => Environment.SetEnvironmentVariable("MAPS_STORE", "embedded");
}
