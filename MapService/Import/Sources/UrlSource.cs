using System.Globalization;
using System.Net.Http.Headers;

namespace MapService.Import.Sources;

/// <summary>Fetches a whole address. Each reason why it fails has an error of its own.</summary>
/// <remarks>Follows redirections (five at most, never from https to http). Asks for nothing but the bytes as they are stored.</remarks>
internal static class UrlSource
{
    public static async Task<byte[]?> ReadAsync(Uri address, ImportLimits limits, SourceReport report, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler
        {
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            ConnectTimeout = limits.UrlAnswerTimeout
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Maps", "1"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(limits.UrlAnswerTimeout);
        var answered = false;
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            answered = true;
            if (!answer.IsSuccessStatusCode)
            {
                var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
                report.Refuse("url-status", status, $"The address answered with status {status}; 200 is expected.");
                return null;
            }

            patience.CancelAfter(limits.UrlTotalTimeout);
            return await BodyAsync(answer.Content, limits, report, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var waited = answered ? limits.UrlTotalTimeout : limits.UrlAnswerTimeout;
            report.Refuse(
                "url-timeout",
                string.Create(CultureInfo.InvariantCulture, $"{waited.TotalSeconds:0.###} s"),
                answered ? "The address did not send all of its answer in time." : "The address did not answer in time.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // A fault on the way (no such host, refused, reset, certificate) is named by one word, not by the library's text.
            var reason = (exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError;
            report.Refuse(
                answered ? "url-cut-off" : "url-no-answer",
                reason?.ToString(),
                answered ? "The connection broke off before the whole answer had come." : "The address does not answer.");
        }

        return null;
    }

    private static async Task<byte[]?> BodyAsync(
        HttpContent content, ImportLimits limits, SourceReport report, CancellationToken cancellation)
    {
        var length = content.Headers.ContentLength ?? 0;
        byte[]? bytes = null;
        if (length <= limits.CompressedBytes)
        {
            await using var body = await content.ReadAsStreamAsync(cancellation);
            bytes = await BoundedCopy.ReadAsync(body, limits.CompressedBytes, length, cancellation);
        }

        if (bytes is null)
        {
            report.Refuse(
                "file-too-large",
                length > 0 ? SourceReport.Size(length) : null,
                $"The answer is larger than {SourceReport.Size(limits.CompressedBytes)}.");
        }

        return bytes;
    }
}
