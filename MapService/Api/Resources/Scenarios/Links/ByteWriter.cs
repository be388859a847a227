using System.Buffers;
using System.Text;

namespace MapService.Api.Resources.Scenarios.Links;

/// <summary>Writes whole numbers and texts in few bytes (<see cref="ScenarioBytes"/> has the form).</summary>
internal sealed class ByteWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    /// <summary>A number that is not negative.</summary>
    public void Number(int number)
    {
        var left = (uint)number;
        for (; left >= 0x80; left >>= 7)
        {
            bytes.Write([(byte)(left | 0x80)]);
        }

        bytes.Write([(byte)left]);
    }

    public void Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Number(utf8.Length);
        bytes.Write(utf8);
    }

    /// <summary>Sorted codes, none twice.</summary>
    public void Steps(IReadOnlyList<string> codes, Func<string, int> numberOf)
    {
        Number(codes.Count);
        var last = 0;
        foreach (var code in codes)
        {
            var number = numberOf(code);
            Number(number - last);
            last = number;
        }
    }
}
