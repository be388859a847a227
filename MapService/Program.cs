using MapService.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
