using System.Net.Http;
using System.Web;

public static class ProcoreLog
{
    private static readonly string[] SecretHeaders = ["authorization", "cookie"];
    private static readonly string[] SecretParameters = ["access_token", "refresh_token", "client_secret", "code"];

    /// <summary>What to log of a call. Never log calls of the token endpoint: their bodies hold both tokens.</summary>
    public static object Entry(HttpRequestMessage request, HttpResponseMessage response, string responseText)
    {
        var url = new UriBuilder(request.RequestUri!);
        var query = HttpUtility.ParseQueryString(url.Query);
        foreach (var name in SecretParameters) query.Remove(name);
        url.Query = query.ToString();
        return new
        {
            time = DateTime.UtcNow.ToString("o"),
            method = request.Method.Method,
            url = url.Uri.ToString(),
            headers = request.Headers
                .Where(header => !SecretHeaders.Contains(header.Key.ToLowerInvariant()))
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value)),
            status = (int)response.StatusCode,
            requestId = response.Headers.TryGetValues("x-request-id", out var ids) ? ids.First() : null,
            body = responseText[..Math.Min(2000, responseText.Length)],
        };
    }
}
