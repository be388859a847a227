using MapService.Api.Http.Problems;
using MapService.Files;
using MapService.Layers;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Tiles.Grid;

namespace MapService.Api.Http.Requests;

/// <summary>
/// Reads the parameters of a request as its endpoint's <see cref="RequestShape"/> says. Every fault is found before any is
/// reported: unknown, repeated and empty parameters, values that are not what they should be, impossible tiles.
/// </summary>
public sealed class RequestReader
{
    private readonly HttpContext context;
    private readonly RequestShape shape;
    private readonly FaultList faults = new();
    private readonly ParameterValues values = new();

    // Texts of good values, but for kind, date and département: what the tag of an answer depends on.
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    private RequestReader(HttpContext context, RequestShape shape)
    {
        this.context = context;
        this.shape = shape;
    }

    /// <summary>The layers that the address names; null where it names none, or an unknown one.</summary>
    private LayerSet? Layers => LayerSet.TryParse(Part("layers") is { Length: > 0 } several ? several : Part("layer"), out var layers)
        ? layers
        : null;

    // A layer that is the same on every day has the same tag for every date.
    private bool DependsOnDate =>
        shape.Takes(QueryParameter.Date) && (Layers?.DependsOnDate != false || (MayTellStates && Value(QueryParameter.Kind) is not null));

    private bool DependsOnKind => shape.Takes(QueryParameter.Kind) && (Layers?.DependsOnKind != false || MayTellStates);

    private bool MayTellStates => shape.TellsStates && Layers?.Has(Layer.Communes) == true;

    /// <summary>Reads a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="shape">What its endpoint takes.</param>
    /// <param name="today">The default date.</param>
    /// <exception cref="RefusedRequestException">400 with every fault, or 406.</exception>
    public static MapRequest Read(HttpContext context, RequestShape shape, DateOnly today) => new RequestReader(context, shape).Read(today);

    private MapRequest Read(DateOnly today)
    {
        RefuseUnknown();
        var kind = ReadKind();
        var date = ReadDate();
        ReadDepartement();
        ReadOthers();
        var asked = ReadFormat();
        var tile = shape.ReadsTile ? ReadTile() : null;
        if (faults.Count > 0)
        {
            throw RefusedRequestException.BadRequest(faults);
        }

        var format = asked
            ?? (shape.IsNamedByAddress ? shape.Formats[0] : null) ?? Negotiation.Choose(context.Request.Headers.Accept, shape.Formats)
            ?? throw RefusedRequestException.NotAcceptable(context.Request.Headers.Accept.ToString(), shape.Formats);
        var day = date ?? today;
        return new MapRequest(
            kind ?? TerritoryKind.Cpts,
            kind is null,
            day,
            date is null && DependsOnDate,
            format,
            tile,
            Canonical(kind, format),
            CanonicalDate(day))
        {
            Parameters = values,
        };
    }

    private void RefuseUnknown()
    {
        if (shape.Lenient)
        {
            return;
        }

        var known = shape.Parameters.Select(p => p.Name).ToList();
        var expected = known.Count == 0 ? "no query parameter" : "only " + string.Join(", ", known);
        foreach (var (name, values) in context.Request.Query)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(Fault.OfQuery(ShownText.Shorten(name)!, values.ToString(), expected));
            }
            else if (values.Count > 1)
            {
                faults.Add(Fault.OfQuery(name, values.ToString(), "one value; the parameter is given more than once"));
            }
        }
    }

    /// <summary>The one value of a parameter; null where it is missing, or has a fault already.</summary>
    private string? Value(QueryParameter parameter)
    {
        // The query collection compares without regard to case; the names of parameters are exact.
        var match = context.Request.Query.FirstOrDefault(q => string.Equals(q.Key, parameter.Name, StringComparison.Ordinal));
        return shape.Takes(parameter) && match.Value.Count == 1 ? match.Value[0] ?? "" : null;
    }

    private TerritoryKind? ReadKind()
    {
        if (Value(QueryParameter.Kind) is not { } text)
        {
            return null;
        }

        if (Layers is { DependsOnKind: false } layers && !MayTellStates)
        {
            faults.Add(Fault.OfQuery("kind", text, $"no kind: {layers} would be the same for both"));
            return null;
        }

        if (TerritoryKinds.TryParse(text, out var kind))
        {
            return kind;
        }

        faults.Add(Fault.OfQuery("kind", text, QueryParameter.Kind.Expected));
        return null;
    }

    private DateOnly? ReadDate()
    {
        if (Value(QueryParameter.Date) is not { } text)
        {
            return null;
        }

        if (IsoDay.TryParse(text, out var date))
        {
            return date;
        }

        faults.Add(Fault.OfQuery("date", text, QueryParameter.DateExpected));
        return null;
    }

    private void ReadDepartement()
    {
        if (Value(QueryParameter.Departement) is not { } text)
        {
            return;
        }

        if (DepartementCode.TryParse(text, out var code))
        {
            values.Add(QueryParameter.Departement, code);
        }
        else
        {
            faults.Add(Fault.OfQuery(QueryParameter.Departement.Name, text, DepartementCode.Expected));
        }
    }

    private void ReadOthers()
    {
        string[] readElsewhere = [
            QueryParameter.F.Name, QueryParameter.Kind.Name, QueryParameter.Date.Name, QueryParameter.Departement.Name
        ];
        foreach (var parameter in shape.Parameters.Where(parameter => !readElsewhere.Contains(parameter.Name)))
        {
            if (Value(parameter) is not { } text)
            {
                if (parameter.IsRequired && !context.Request.Query.ContainsKey(parameter.Name))
                {
                    faults.Add(Fault.OfQuery(parameter.Name, null, parameter.Expected));
                }
            }
            else if (parameter.ReadOrNull(text) is { } value)
            {
                values.Add(parameter, value);
                texts.Add(parameter.Name, text);
            }
            else
            {
                faults.Add(Fault.OfQuery(parameter.Name, text, parameter.Expected));
            }
        }

        if (shape.Rule?.Invoke(values) is { } fault)
        {
            faults.Add(fault);
        }

        if (values.FindText(QueryParameter.Region) is { } region && Value(QueryParameter.Departement) is not null)
        {
            faults.Add(Fault.OfQuery(QueryParameter.Region.Name, region, "either a region or a département, not both"));
        }
    }

    private Format? ReadFormat()
    {
        if (Value(QueryParameter.F) is not { } text)
        {
            return null;
        }

        var format = shape.Formats.FirstOrDefault(f => string.Equals(f.Name, text, StringComparison.Ordinal));
        if (format is null)
        {
            faults.Add(Fault.OfQuery("f", text, string.Join(" or ", shape.Formats.Select(f => f.Name))));
        }

        return format;
    }

    private TileAddress? ReadTile()
    {
        if (TileAddress.TryParse(Part("z"), Part("x"), Part("y"), out var address))
        {
            return address;
        }

        foreach (var (part, text, expected) in TileAddress.FaultsOf(Part("z"), Part("x"), Part("y")))
        {
            faults.Add(Fault.OfPath(part, text, expected));
        }

        return null;
    }

    private string Part(string name) => context.Request.RouteValues[name] as string ?? "";

    private string CanonicalDate(DateOnly date) => string.Join(
        ' ',
        [DependsOnDate ? IsoDay.Text(date) : "", .. shape.Parameters.Where(p => p.IsDay).Select(p => texts.GetValueOrDefault(p.Name))]);

    private string Canonical(TerritoryKind? kind, Format format)
    {
        var parts = new List<string> { context.Request.Path.Value ?? "/", "f=" + format.Name };
        if (DependsOnKind)
        {
            parts.Add("kind=" + (kind ?? TerritoryKind.Cpts).Code() + (kind is null ? ", by default" : ""));
        }

        if (values.Find(QueryParameter.Departement) is { } code)
        {
            parts.Add("departement=" + code);
        }

        // A text may have a line end in it, which parts parameters here. Of days the answer says on which period it depends.
        parts.AddRange(texts
            .Where(text => !shape.Parameters.Any(p => p.IsDay && p.Name == text.Key))
            .Select(text => $"{text.Key}={Uri.EscapeDataString(text.Value)}"));
        return string.Join('\n', parts);
    }
}
