using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;

public static class ProcoreRetry
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly string Api = Setting("PROCORE_API") ?? "https://api.procore.com";
    private static readonly int[] Retry = [429, 500, 502, 503, 504];

    /// <summary>Exponential backoff with jitter: how long to wait before the next try.
    /// attempt is 0 after the first failure.</summary>
    public static TimeSpan PauseFor(HttpResponseMessage? response, int attempt)
    {
        var jitter = Random.Shared.NextDouble() * Math.Min(60, Math.Pow(2, attempt));
        var untilReset = (int?)response?.StatusCode == 429
            ? Header(response, "X-Rate-Limit-Reset") - DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0
            : 0;
        return TimeSpan.FromSeconds(Math.Max(Math.Max(0, Header(response, "Retry-After")), untilReset) + jitter);
    }

    /// <summary>Repeats reads. A write is sent once, unless you set repeatable because a second one does no harm.
    /// Returns the response and the wait. A wait above zero means that the call failed: put it in a queue and send it
    /// again after that time. Before you repeat a write, look for its record.</summary>
    public static async Task<(HttpResponseMessage Response, TimeSpan Wait)> CallAsync(
        string path, HttpMethod? method = null, object? body = null,
        bool repeatable = false, int tries = 6, int maxWait = 60)
    {
        method ??= HttpMethod.Get;
        var last = repeatable || method == HttpMethod.Get || method == HttpMethod.Head ? tries - 1 : 0;
        for (var attempt = 0; ; attempt++)
        {
            HttpResponseMessage? response = null;
            Exception? lost = null;
            try { response = await SendAsync(path, method, body); }
            catch (Exception error) when (IsLost(error)) { lost = error; }
            if (response is not null && !Retry.Contains((int)response.StatusCode)) return (response, TimeSpan.Zero);
            var wait = PauseFor(response, attempt);
            if (attempt >= last || wait > TimeSpan.FromSeconds(maxWait))
                return response is not null ? (response, wait) : throw lost!;
            response?.Dispose();
            await Task.Delay(wait);
        }
    }

    // A request can be sent once only, so each try makes its own.
    private static async Task<HttpResponseMessage> SendAsync(string path, HttpMethod method, object? body)
    {
        using var request = new HttpRequestMessage(method, $"{Api}/rest/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Setting("PROCORE_TOKEN"));
        request.Headers.Add("Procore-Company-Id", Setting("PROCORE_COMPANY_ID"));
        if (body is not null) request.Content = JsonContent.Create(body);
        return await Http.SendAsync(request);
    }

    // Refused, cut off or too slow. A bad certificate is not.
    private static bool IsLost(Exception error) => error is TaskCanceledException
        || error is HttpRequestException { HttpRequestError: not HttpRequestError.SecureConnectionError };

    private static double Header(HttpResponseMessage? response, string name) =>
        response is not null && response.Headers.TryGetValues(name, out var values)
            && long.TryParse(values.First(), out var number) ? number : 0;

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
