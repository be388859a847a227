using MapService.Api.OpenApi;
using MapService.Api.Resources.Audit;
using MapService.Api.Resources.Changes;
using MapService.Api.Resources.Communes;
using MapService.Api.Resources.Coverage;
using MapService.Api.Resources.Downloads;
using MapService.Api.Resources.Edits;
using MapService.Api.Resources.Gaps;
using MapService.Api.Resources.History;
using MapService.Api.Resources.Moves;
using MapService.Api.Resources.Records;
using MapService.Api.Resources.Scenarios;
using MapService.Api.Resources.Search;
using MapService.Api.Resources.Service;
using MapService.Api.Resources.Territories;
using MapService.Api.Resources.Tiles;
using MapService.Api.Resources.Timelines;

namespace MapService.Api.Hosting;

/// <summary>Every address, one line for each resource.</summary>
internal static class EndpointSetup
{
    public static void MapEverything(this WebApplication app)
    {
        app.MapLanding();
        app.MapDepartements();
        app.MapGapsAndOverlaps();
        app.MapGapList();
        app.MapTerritories();
        app.MapEdits();
        app.MapRecords();
        app.MapHistory();
        app.MapCommunes();
        app.MapCommuneList();
        app.MapCommuneStates();
        app.MapSearch();
        app.MapAudits();
        app.MapRegions();
        app.MapTimelines();
        app.MapChanges();
        app.MapScenarios();
        app.MapMoves();
        app.MapTiles();
        app.MapDownloads();
        app.MapSettings();
        app.MapApiDocument();
        app.MapHealth();
    }
}
