namespace MapService.Benchmarks.Peers;

/// <summary>A peer is not on this machine. The message says what to install, and how.</summary>
internal sealed class PeerMissingException(string message, Exception? inner = null) : Exception(message, inner);
