using System.CommandLine;
using System.Globalization;
using MapService.Cli.Options;
using MapService.Cli.Output;
using MapService.Storage.Contract;

namespace MapService.Cli.Verbs;

/// <summary><c>apikey</c>: makes, lists and revokes the keys that edits take. A service on the same store knows at once.</summary>
internal static class ApiKeyVerb
{
    private const int LongestName = 100;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("apikey", "Make, list and revoke the API keys that edits take.");
        command.Add(Add(terminal));
        command.Add(List(terminal));
        command.Add(Revoke(terminal));
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var command = new Command("add", "Make a key. It is printed once and kept nowhere: the store has a hash of its secret.");
        var store = Stores.Option();
        var name = new Option<string>("--name")
        {
            Description =
                $"Whose key it is: a person or an office, at most {LongestName} characters. The name stands in the public history beside "
                + $"each edit.",
            HelpName = "NAME",
            Required = true,
        };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (text.Length > LongestName || !RevisionReason.IsValid(text)))
            {
                result.AddError($"--name: expected 1 to {LongestName} characters on one line, without control characters.");
            }
        });
        var scopes = new Option<ApiScopes>("--scope")
        {
            Description = $"What it is good for: {ScopeNames.Expected}; may be repeated. Default: edit.",
            HelpName = "SCOPE",
            DefaultValueFactory = _ => ApiScopes.Edit,
            CustomParser = argument =>
            {
                var all = ApiScopes.None;
                foreach (var token in argument.Tokens)
                {
                    if (!ScopeNames.TryParse(token.Value, out var scope))
                    {
                        argument.AddError($"--scope '{token.Value}': expected {ScopeNames.Expected}.");
                    }

                    all |= scope;
                }

                return all;
            },
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        command.Add(store);
        command.Add(name);
        command.Add(scopes);
        command.SetAction(async (parsed, cancellation) =>
        {
            var writable = await WritableAsync(parsed.GetValue(store), cancellation);
            var key = ApiKeyText.Make();
            await writable.AddKeyAsync(
                new ApiKey(key.Id, parsed.GetValue(name)!, key.SecretHash, parsed.GetValue(scopes), TimeProvider.System.GetUtcNow(), null),
                cancellation);
            terminal.Error.WriteLine(
                $"Key {key.Id} for '{parsed.GetValue(name)}' ({ScopeNames.Of(parsed.GetValue(scopes))}) in {writable.Place}. It is shown "
                + $"this once:");
            terminal.Out.WriteLine(key.ToHeader());
            return ExitCode.Success;
        });
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "List the keys, without their secrets.");
        var store = Stores.Option();
        command.Add(store);
        command.SetAction(async (parsed, cancellation) =>
        {
            var writable = await WritableAsync(parsed.GetValue(store), cancellation);
            var keys = await writable.KeysAsync(cancellation);
            terminal.Out.Write(TextTable.Of(
                ["id", "name", "scopes", "created", "revoked"],
                [.. keys.Select(key => new[] { key.Id, key.Name, ScopeNames.Of(key.Scopes), Text(key.Created), key.Revoked is { } at
                    ? Text(at)
                    : "" })]));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Revoke(Terminal terminal)
    {
        var command = new Command("revoke", "Revoke a key, for good.");
        var store = Stores.Option();
        var id = new Argument<string>("id") { Description = "Id of the key, as 'list' shows it.", HelpName = "ID" };
        command.Add(id);
        command.Add(store);
        command.SetAction(async (parsed, cancellation) =>
        {
            var writable = await WritableAsync(parsed.GetValue(store), cancellation);
            if (await writable.RevokeKeyAsync(parsed.GetValue(id)!, TimeProvider.System.GetUtcNow(), cancellation))
            {
                terminal.Error.WriteLine($"Key {parsed.GetValue(id)} is revoked.");
                return ExitCode.Success;
            }

            terminal.Error.WriteLine($"There is no key '{parsed.GetValue(id)}' in {writable.Place}; 'apikey list' shows those there are.");
            return ExitCode.DataAtFault;
        });
        return command;
    }

    private static async Task<IWritableStore> WritableAsync(string? name, CancellationToken cancellation)
    {
        var store = Stores.ToWrite(name);
        return await store.HasDatasetAsync(cancellation)
            ? store
            : throw new NotSupportedException(
                $"There is no dataset in {store.Place} yet: make one with 'import', or start a service on it.");
    }

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
