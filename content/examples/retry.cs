using System.Net.Http;

public static class ProcoreRetry
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly int[] Retry = [429, 500, 502, 503, 504];

    /// <summary>How long to wait before the next try; attempt is 0 after the first failure.</summary>
    public static TimeSpan PauseFor(HttpResponseMessage? response, int attempt)
    {
        var wait = 0.0;
        if (response is not null)
        {
            wait = Header(response, "Retry-After") ?? 0;
            if ((int)response.StatusCode == 429 && Header(response, "X-Rate-Limit-Reset") is { } reset)
                wait = Math.Max(wait, reset - DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0);
        }
        var jitter = Random.Shared.NextDouble() * Math.Min(60, Math.Pow(2, attempt));
        return TimeSpan.FromSeconds(Math.Max(0, wait) + jitter);
    }

    /// <summary>For reads. A request can be sent once only, so each try makes its own.</summary>
    public static async Task<HttpResponseMessage> CallAsync(Func<HttpRequestMessage> request, int tries = 6)
    {
        for (var attempt = 0; ; attempt++)
        {
            var isLast = attempt + 1 == tries;
            HttpResponseMessage? response = null;
            try { response = await Http.SendAsync(request()); }
            catch (Exception error) when (!isLast && (error is HttpRequestException or TaskCanceledException)) { }
            if (response is not null && (isLast || !Retry.Contains((int)response.StatusCode))) return response;
            await Task.Delay(PauseFor(response, attempt));
            response?.Dispose();
        }
    }

    private static double? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && long.TryParse(values.First(), out var number)
            ? number
            : null;
}
