using System.Globalization;
using MapService.Territories.Checks;
using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Where a database is: the connection string, checked, and the same without its secrets, for messages.</summary>
internal sealed class PostgisPlace
{
    // The program's own objects are named with their schema everywhere; a user's own path must not lead statements elsewhere.
    private const string SearchPath = "maps";

    // Servers go down and up, and the primary changes, from one moment to the next: so nothing is remembered of them.
    private const int HostRecheckSeconds = 0;

    // One of several servers that says nothing at all must not keep the others waiting.
    private const int SeveralHostsTimeoutSeconds = 5;

    // A listening connection that hears nothing asks whether the server is still there.
    private const int KeepAliveSeconds = 10;

    /// <param name="text">A connection string of Npgsql: "Host=…;Database=…".</param>
    /// <exception cref="RefusedInputException">It is none. The message does not repeat it.</exception>
    public PostgisPlace(string text)
    {
        try
        {
            Builder = new NpgsqlConnectionStringBuilder(text) { SearchPath = SearchPath, Enlist = false, Multiplexing = false };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or NotSupportedException
            or OverflowException)
        {
            // What is inside repeats values, and one of them may be a password in the wrong place.
            throw Refused(fault.Message);
        }

        if (string.IsNullOrWhiteSpace(Builder.Host))
        {
            throw Refused("It names no Host.");
        }

        SetUnlessSaid("Application Name", () => Builder.ApplicationName = "Maps");
        if (HasSeveralHosts)
        {
            SetUnlessSaid("Host Recheck Seconds", () => Builder.HostRecheckSeconds = HostRecheckSeconds);
            SetUnlessSaid("Timeout", () => Builder.Timeout = SeveralHostsTimeoutSeconds);
        }

        SetUnlessSaid("Keepalive", () => Builder.KeepAlive = KeepAliveSeconds);
        ReadFrom = SessionOf(Builder.TargetSessionAttributes);
        Builder.TargetSessionAttributes = null;

        // Hosts may have ports of their own.
        var port = Builder.Host.Contains(':', StringComparison.Ordinal)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"Port={Builder.Port};");
        Name = $"Host={Builder.Host};{port}Database={Builder.Database ?? Builder.Username}";
    }

    /// <summary>The connection string, with its secrets.</summary>
    public NpgsqlConnectionStringBuilder Builder { get; }

    /// <summary>True when there is a choice of servers.</summary>
    public bool HasSeveralHosts => Builder.Host!.Contains(',', StringComparison.Ordinal);

    /// <summary>
    /// Which servers are read: what the connection string says, or else the primary while it can be reached, and then any.
    /// </summary>
    public TargetSessionAttributes ReadFrom { get; }

    /// <summary>For people: hosts and database.</summary>
    public string Name { get; }

    private void SetUnlessSaid(string keyword, Action set)
    {
        if (!Builder.ShouldSerialize(keyword))
        {
            set();
        }
    }

    private static TargetSessionAttributes SessionOf(string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "prefer-primary" => TargetSessionAttributes.PreferPrimary,
        "any" => TargetSessionAttributes.Any,
        "prefer-standby" => TargetSessionAttributes.PreferStandby,
        "standby" => TargetSessionAttributes.Standby,
        "primary" => TargetSessionAttributes.Primary,
        "read-write" => TargetSessionAttributes.ReadWrite,
        "read-only" => TargetSessionAttributes.ReadOnly,
        _ => throw Refused(
            $"Target Session Attributes '{word}' is none of any, primary, standby, prefer-primary, prefer-standby, read-write, read-only."),
    };

    private static RefusedInputException Refused(string why) => new([new InputProblem(
        ProblemSeverity.Refused, "not-a-store", "--store", null, null,
        $"Not a connection string of PostgreSQL such as Host=localhost;Database=maps;Username=maps. {why}")]);
}
