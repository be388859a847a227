using MapService.Benchmarks;

return args is ["compare", .. var rest] && rest.Length <= 1 ? Comparisons.Run(rest is [var name] ? name : "bfc") : Usage();

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project MapService.Benchmarks -- compare [bfc|france]");
    return 2;
}
