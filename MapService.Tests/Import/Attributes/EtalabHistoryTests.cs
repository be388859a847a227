using System.Text.Json;
using MapService.Import.Attributes;
using MapService.Storage.Embedded;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Import.Attributes;

/// <summary>What is read of former communes, against the package's own JSON, read here by other means.</summary>
public class EtalabHistoryTests
{
    [Fact]
    public void Every_delegated_and_associated_commune_and_every_old_code_is_there_with_its_commune()
    {
        var problems = new List<InputProblem>();
        var read = AttributeReader.Read(NpmPackage.Decoupage, problems)!;

        Assert.Empty(problems);
        Assert.Equal(Expected().Order(), read.FormerCommunes.Select(f => $"{f.Code} {f.Successor} {f.Kind.Word()} {f.Nom}").Order());
        Assert.Equal(read.FormerCommunes.OrderBy(f => f.Code).ThenBy(f => f.Successor), read.FormerCommunes);
    }

    [Fact]
    public async Task The_embedded_dataset_has_those_of_its_region()
    {
        var records = await new EmbeddedStore().RecordsAsync(TestContext.Current.CancellationToken);
        var codes = records.Communes.Select(c => c.Code.Value).ToHashSet();

        Assert.Equal(
            Expected().Where(line => codes.Contains(line.Split(' ')[1])).Order(),
            records.FormerCommunes.Select(f => $"{f.Code} {f.Successor} {f.Kind.Word()} {f.Nom}").Order());
    }

    private static HashSet<string> Expected()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(NpmPackage.Decoupage, "communes.json")));
        var lines = new HashSet<string>();
        var parts = new HashSet<string>();
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var (code, type) = (item.GetProperty("code").GetString()!, item.GetProperty("type").GetString());
            if (type is "commune-deleguee" or "commune-associee"
                && item.GetProperty("chefLieu").GetString() is var chefLieu
                && chefLieu != code)
            {
                lines.Add($"{code} {chefLieu} {type} {item.GetProperty("nom").GetString()}");
                parts.Add($"{code} {chefLieu}");
            }
        }

        foreach (var item in document.RootElement.EnumerateArray().Where(i => i.TryGetProperty("anciensCodes", out _)))
        {
            foreach (var old in item.GetProperty("anciensCodes")
                .EnumerateArray()
                .Select(o => $"{o.GetString()} {item.GetProperty("code").GetString()}"))
            {
                if (!parts.Contains(old))
                {
                    lines.Add($"{old} ancien-code ");
                }
            }
        }

        return lines;
    }
}
