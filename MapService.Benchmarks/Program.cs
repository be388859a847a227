using MapService.Benchmarks;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Parts;

switch (args)
{
    case ["compare", .. var words]:
        var (options, fault) = CompareOptions.Parse(words, Compare.GroupNames);
        return options is null ? Usage(fault!) : Compare.Run(options);
    case ["parts", .. var rest]:
        return RunParts.Run(rest);
    default:
        return Usage("What is to be done?");
}

static int Usage(string fault)
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine(
        "Usage: dotnet run -c Release --project MapService.Benchmarks -- compare [bfc|france] [--only GROUP[,GROUP]] [--rounds N]");
    Console.Error.WriteLine("       dotnet run -c Release --project MapService.Benchmarks -- parts [--filter PATTERN]");
    Console.Error.WriteLine($"Groups: {string.Join(", ", Compare.GroupNames)}");
    return 2;
}
