using MapService.Benchmarks;
using MapService.Benchmarks.Harness;

if (args is not ["compare", .. var words])
{
    return Usage("What is to be done?");
}

var (options, fault) = CompareOptions.Parse(words, Compare.GroupNames);
return options is null ? Usage(fault!) : Compare.Run(options);

static int Usage(string fault)
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine("Usage: dotnet run -c Release --project MapService.Benchmarks -- compare [bfc|france] [--only GROUP[,GROUP]] [--rounds N]");
    Console.Error.WriteLine($"Groups: {string.Join(", ", Compare.GroupNames)}");
    return 2;
}
