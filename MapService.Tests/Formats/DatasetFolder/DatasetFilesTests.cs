using MapService.Files;
using MapService.Formats.DatasetFolder;
using MapService.Territories.Checks;
using MapService.Territories.Version;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Formats.DatasetFolder;

public class DatasetFilesTests
{
    [Fact]
    public void What_is_written_is_read_again_with_the_same_version()
    {
        using var folder = new TempFolder();
        DatasetFiles.Write(OddRecords.Of(), folder.FullPath);
        Assert.Equal(DatasetVersion.Of(OddRecords.Of()), DatasetVersion.Of(DatasetFiles.Read(new FolderFiles(folder.FullPath))));
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
    public void A_damaged_file_is_refused_with_its_name_and_place(string file, string sound, string damaged, string? code, string? feature)
    {
        using var folder = new TempFolder();
        DatasetFiles.Write(OddRecords.Of(), folder.FullPath);
        var path = folder.File(file);
        var text = File.ReadAllText(path);
        var at = text.LastIndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{sound} is not in {text}");
        File.WriteAllText(path, text[..at] + damaged + text[(at + sound.Length)..]);

        var refused = Assert.Throws<RefusedInputException>(() => DatasetFiles.Read(new FolderFiles(folder.FullPath)));

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
    public void A_missing_file_is_refused_by_name(string file)
    {
        using var folder = new TempFolder();
        DatasetFiles.Write(OddRecords.Of(), folder.FullPath);
        File.Delete(folder.File(file));

        var refused = Assert.Throws<RefusedInputException>(() => DatasetFiles.Read(new FolderFiles(folder.FullPath)));

        Assert.Contains(
            refused.Problems, p => p.Code == "file-not-found" && p.File.Replace('\\', '/').EndsWith(file, StringComparison.Ordinal));
    }
}
