using MapService.Api.Endpoints;

namespace MapService.Api.Hosting;

/// <summary>Every address, a line a resource.</summary>
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
