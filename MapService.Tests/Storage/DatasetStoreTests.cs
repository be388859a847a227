using MapService.Geometry;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Tests.Storage;

public class DatasetStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_is_saved_is_loaded_again_with_the_same_version()
    {
        using var folder = new TempFolder();
        var records = await new EmbeddedStore().LoadAsync(None);
        var store = new FolderStore(folder.File("data"));

        await store.SaveAsync(records, None);

        Assert.Equal(DatasetVersion.Of(records), await store.VersionAsync(None));
        Assert.Equal(DatasetVersion.Of(records), DatasetVersion.Of(await new FolderStore(folder.File("data")).LoadAsync(None)));
    }

    [Fact]
    public async Task Communes_without_numbers_and_polygons_with_holes_and_parts_and_none_come_back_as_they_were()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        var records = Odd();

        await store.SaveAsync(records, None);
        var loaded = await store.LoadAsync(None);

        Assert.Equal(DatasetVersion.Of(records), DatasetVersion.Of(loaded));
        Assert.Equal(records.Communes, loaded.Communes);
        Assert.False(loaded.Polygons.HasPolygon(1));
        Assert.Equal(2, loaded.Polygons.PolygonsOf(2).Count);
    }

    [Fact]
    public async Task The_embedded_store_says_its_version_and_cannot_be_saved_to()
    {
        var store = new EmbeddedStore();

        Assert.Equal(DatasetVersion.Of(await store.LoadAsync(None)), await store.VersionAsync(None));
        await Assert.ThrowsAsync<NotSupportedException>(() => store.SaveAsync(Odd(), None));
    }

    [Fact]
    public async Task An_empty_folder_has_no_dataset_and_says_so()
    {
        using var folder = new TempFolder();

        Assert.False(FolderStore.Exists(folder.FullPath));
        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => new FolderStore(folder.FullPath).LoadAsync(None));
        Assert.Equal("no-dataset", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Only_the_version_in_use_and_the_one_before_are_kept()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        foreach (var year in new[] { 2021, 2022, 2023 })
        {
            await store.SaveAsync(Odd(year), None);
        }

        Assert.Equal(2023, (await store.LoadAsync(None)).Provenance.CogYear);
        Assert.Equal(["000002", "000003"], Directory.GetDirectories(folder.File("versions")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_save_that_was_cut_off_leaves_the_old_version_and_the_next_one_clears_up()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(2021), None);
        // What a crash leaves: half a version, and half a pointer that was never renamed.
        folder.Write("versions/000002.part/geodata/communes.csv", "code,nom");
        folder.Write("current.part", "000002 ");

        Assert.Equal(2021, (await store.LoadAsync(None)).Provenance.CogYear);
        await store.SaveAsync(Odd(2022), None);

        Assert.Equal(2022, (await store.LoadAsync(None)).Provenance.CogYear);
        Assert.False(Directory.Exists(folder.File("versions/000002.part")));
    }

    [Fact]
    public async Task A_version_that_was_finished_but_never_switched_to_is_not_served()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(2021), None);
        var pointer = File.ReadAllText(folder.File("current"));
        await store.SaveAsync(Odd(2022), None);
        File.WriteAllText(folder.File("current"), pointer);

        Assert.Equal(2021, (await store.LoadAsync(None)).Provenance.CogYear);
    }

    [Fact]
    public async Task A_cancelled_save_leaves_the_old_version()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(2021), None);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(Odd(2022), cancelled.Token));

        Assert.Equal(2021, (await store.LoadAsync(None)).Provenance.CogYear);
    }

    [Fact]
    public async Task Two_writers_at_once_are_refused_and_the_old_version_stays()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(2021), None);
        using (new FileStream(folder.File("lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var busy = await Assert.ThrowsAnyAsync<IOException>(() => store.SaveAsync(Odd(2022), None));
            Assert.StartsWith("Somebody else is writing", busy.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2021, (await store.LoadAsync(None)).Provenance.CogYear);
    }

    [Theory]
    [InlineData("geodata/communes.csv", ",5,6,", ",-5,6,", "bad-number", "line 2, populationMunicipale")]
    [InlineData("geodata/communes.csv", "01001", "1001", "malformed-code", "line 2, code")]
    [InlineData("geodata/communes.csv", "01002", "01001", "duplicate-code", "line 3, code")]
    [InlineData("geodata/communes.csv", "\n01002,Deux,01,,,,,", "\n01002,Deux", "wrong-field-count", "line 3")]
    [InlineData("geodata/communes.csv", "code,nom", "code,name", "missing-column", "line 1")]
    [InlineData("geodata/communes.csv", "5.25", "185.25", "bad-coordinate", "line 2, longitude")]
    [InlineData("geodata/departements.csv", "01,", "02,", "unknown-departement", "commune 01001")]
    [InlineData("geodata/epci.csv", "200000172", "200000173", "unknown-epci", "commune 01001")]
    [InlineData("geodata/former-communes.csv", "commune-associee", "associee", "bad-value", "line 4, type")]
    [InlineData("geodata/former-communes.csv", "ancien-code,01002", "ancien-code,01011", "duplicate-code", "line 4, code")]
    [InlineData("geodata/former-communes.csv", "commune-deleguee,01001", "commune-deleguee,01012", "former-commune-cycle", "commune 01011")]
    [InlineData("geodata/former-communes.csv", "ancien-code,01002", "ancien-code,1002", "malformed-code", "line 3, codeSuccesseur")]
    [InlineData("geodata/dataset.json", "\"cogYear\"", "\"year\"", "bad-provenance", null)]
    [InlineData("geodata/dataset.json", "}", "", "bad-provenance", null)]
    [InlineData("geodata/polygons.geojson", "\"01003\"", "\"01004\"", "unknown-commune", "feature 3")]
    [InlineData("geodata/polygons.geojson", "\"01003\"", "\"01001\"", "duplicate-code", "feature 3")]
    [InlineData("geodata/polygons.geojson", "]}\n", "", null, null)]
    [InlineData("seeds/territories.yaml", "basis: stated", "basis: sure", "bad-value", null)]
    public async Task A_damaged_file_is_refused_with_its_name_and_place(string file, string sound, string damaged, string? code, string? feature)
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(), None);
        var path = folder.File("versions/000001/" + file);
        var text = File.ReadAllText(path);
        var at = text.LastIndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{sound} is not in {text}");
        File.WriteAllText(path, text[..at] + damaged + text[(at + sound.Length)..]);

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.LoadAsync(None));

        var problem = refused.Problems.First(p => p.Severity == ProblemSeverity.Refused && (code is null || p.Code == code));
        // A code that another file does not have is a fault of the file that names it.
        var named = code is "unknown-departement" or "unknown-epci" ? "geodata/communes.csv" : file;
        Assert.EndsWith(named, problem.File.Replace('\\', '/'), StringComparison.Ordinal);
        if (feature is not null)
        {
            Assert.Equal(feature, problem.Feature);
        }
    }

    [Theory]
    [InlineData("geodata/dataset.json")]
    [InlineData("geodata/departements.csv")]
    [InlineData("geodata/epci.csv")]
    [InlineData("geodata/communes.csv")]
    [InlineData("geodata/former-communes.csv")]
    [InlineData("geodata/polygons.geojson")]
    public async Task A_missing_file_is_refused_by_name(string file)
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(), None);
        File.Delete(folder.File("versions/000001/" + file));

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.LoadAsync(None));

        Assert.Contains(refused.Problems, p => p.Code == "file-not-found" && p.File.Replace('\\', '/').EndsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_changed_by_hand_is_noticed_though_the_file_is_sound()
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(), None);
        var path = folder.File("versions/000001/geodata/communes.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(",5,6,", ",50,6,"));

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.LoadAsync(None));

        Assert.Equal("changed-since-saved", Assert.Single(refused.Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../elsewhere 0000000000000000000000000000000000000000000000000000000000000000\n")]
    public async Task A_damaged_pointer_is_refused_and_saving_mends_it(string pointer)
    {
        using var folder = new TempFolder();
        var store = new FolderStore(folder.FullPath);
        await store.SaveAsync(Odd(2021), None);
        File.WriteAllText(folder.File("current"), pointer);

        var refused = await Assert.ThrowsAsync<RefusedInputException>(() => store.VersionAsync(None));
        Assert.Equal("bad-pointer", Assert.Single(refused.Problems).Code);

        await store.SaveAsync(Odd(2022), None);
        Assert.Equal(2022, (await store.LoadAsync(None)).Provenance.CogYear);
    }

    /// <summary>Three communes: one with a hole, one without a polygon, one in two parts; names that CSV must quote.</summary>
    private static DatasetRecords Odd(int year = 2024)
    {
        var ain = DepartementCode.Parse("01");
        var epci = EpciCode.Parse("200000172");
        var builder = new PolygonTableBuilder();
        Ring(builder, (0, 0), (9, 0), (9, 9), (0, 9));
        Ring(builder, (2, 2), (2, 4), (4, 4));
        builder.EndPolygon();
        builder.EndFeature();
        builder.EndFeature();
        Ring(builder, (20, 0), (29, 0), (20, 9));
        builder.EndPolygon();
        Ring(builder, (20, 9), (29, 0), (29, 9));
        builder.EndPolygon();
        builder.EndFeature();
        return new DatasetRecords(
            new Provenance(year, 2022, null, "été \"quoted\"", "b", null, true),
            [new Departement(ain, "Ain", "84")],
            [new Epci(epci, "CC, de l'Ain", "CC")],
            [
                new Commune(CommuneCode.Parse("01001"), "L'Un, \"un\" Ain", ain, epci, 5, 6, 5.25, 46.1),
                new Commune(CommuneCode.Parse("01002"), "Deux", ain, null, null, null, null, null),
                new Commune(CommuneCode.Parse("01003"), "=Trois", ain, null, 0, null, -0.001, 46.123456789),
            ],
            [
                new FormerCommune(CommuneCode.Parse("01011"), "Onze, \"onze\"", FormerCommuneKind.Deleguee, CommuneCode.Parse("01001")),
                new FormerCommune(CommuneCode.Parse("01012"), null, FormerCommuneKind.AncienCode, CommuneCode.Parse("01002")),
                new FormerCommune(CommuneCode.Parse("01012"), "Douze", FormerCommuneKind.Associee, CommuneCode.Parse("01011")),
            ],
            builder.ToTable(),
            [
                new Territory(
                    TerritoryId.Parse("cpts-a"), TerritoryKind.Cpts, "A", [], [ain], new Period(PartialDate.Parse("2021-11"), null),
                    new Composition(CompositionBasis.Stated, [new EpciTerm(epci, [], null, null)], null), new Declaration(null, null), ["S"], null),
            ],
            [],
            [new SourceDocument("S", "T", "P", PartialDate.Parse("2021"), null)]);
    }

    private static void Ring(PolygonTableBuilder builder, params (int X, int Y)[] points)
    {
        foreach (var (x, y) in points)
        {
            builder.Add(new GridPoint(x, y));
        }

        builder.EndRing();
    }
}
