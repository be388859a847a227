using Npgsql;

namespace MapService.Storage.Postgis;

/// <summary>Pools of connections to the servers of a connection string.</summary>
internal sealed class PostgisServers : IAsyncDisposable
{
    private readonly NpgsqlDataSource all;

    public PostgisServers(PostgisPlace place)
    {
        var builder = new NpgsqlDataSourceBuilder(place.Builder.ConnectionString);
        builder.UseNetTopologySuite(PostgisGeometry.Sequences, handleOrdinates: NetTopologySuite.Geometries.Ordinates.XY);
        if (place.HasSeveralHosts)
        {
            var several = builder.BuildMultiHost();
            (all, Reading, Primary) = (
                several, several.WithTargetSession(place.ReadFrom), several.WithTargetSession(TargetSessionAttributes.Primary));
        }
        else
        {
            all = Reading = Primary = builder.Build();
        }
    }

    /// <summary>To those that reading prefers.</summary>
    public NpgsqlDataSource Reading { get; }

    /// <summary>To the one that can be written to, or the only one there is.</summary>
    public NpgsqlDataSource Primary { get; }

    /// <summary>Closes connections: those in use when they are given back.</summary>
    public ValueTask DisposeAsync() => all.DisposeAsync();
}
