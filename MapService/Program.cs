using MapService.Cli;
using MapService.Cli.Output;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
