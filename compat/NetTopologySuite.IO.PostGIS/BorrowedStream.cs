using System;
using System.IO;

namespace NetTopologySuite.IO;

/// <summary>Reads another's stream and leaves it open: NetTopologySuite's reader closes what it is given, and Npgsql reads on.</summary>
internal sealed class BorrowedStream(Stream inner) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("Read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read only.");
}
