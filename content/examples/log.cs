using System.Net.Http;
using System.Text.RegularExpressions;

public static class ProcoreLog
{
    private static readonly string[] SecretHeaders = ["authorization", "cookie", "proxy-authorization"];
    // Tokens, secrets and the signatures of presigned addresses, wherever they are: in an address, a form or JSON.
    private const string Secrets =
        "access_token|refresh_token|token|client_secret|password|policy|sig|signature|" +
        "x-(?:amz|goog)-(?:signature|credential|security-token)";
    private static readonly Regex InAddress = new(
        @"((?:^|[?&;]|\\u0026)(?:code|" + Secrets + @")=)[^&\s""'<>\\]*", RegexOptions.IgnoreCase);
    private static readonly Regex InJson = new(
        @"(""(?:" + Secrets + @")""\s*:\s*"")(?:[^""\\]|\\.)*", RegexOptions.IgnoreCase);

    /// <summary>What to log of a call, also when no answer came. Never log calls of the token endpoint.</summary>
    public static object Entry(
        HttpRequestMessage request, string? requestText, HttpResponseMessage? response, string? responseText)
    {
        IEnumerable<string>? ids = null;
        response?.Headers.TryGetValues("x-request-id", out ids);
        var headers = request.Headers.ToList();
        if (request.Content is not null) headers.AddRange(request.Content.Headers);
        return new
        {
            time = DateTime.UtcNow.ToString("o"),
            method = request.Method.Method,
            url = Masked(request.RequestUri?.AbsoluteUri),
            headers = headers
                .Where(header => !SecretHeaders.Contains(header.Key.ToLowerInvariant()))
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
            body = Start(Masked(requestText)),
            status = (int?)response?.StatusCode,
            requestId = ids?.FirstOrDefault(),
            responseBody = Start(Masked(responseText)),
        };
    }

    // Masks first: a secret that is cut in half is still a secret.
    private static string Masked(string? text) =>
        InJson.Replace(InAddress.Replace(text ?? "", "$1***"), "$1***");

    private static string Start(string text) => text[..Math.Min(2000, text.Length)];
}
