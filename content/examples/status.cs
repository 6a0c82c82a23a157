using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;

public sealed class ProcoreException(int status, string body) : Exception($"Procore answered {status}")
{
    public int Status { get; } = status;
    public string Body { get; } = body;
}

public sealed record Answer(int Status, JsonNode? Body, IReadOnlyList<JsonNode?> Failures);

public static class Procore
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Looks at the status first, and reads the body as what it is.</summary>
    public static async Task<Answer> CallAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var status = (int)response.StatusCode;
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new ProcoreException(status, text);

        var body = Parse(text);
        // A success can hold failures: Sync actions name them "errors", other calls "failures" or "failed" in "data".
        var top = body as JsonObject;
        var failures = new[] { top, top?["data"] as JsonObject }
            .SelectMany(part => new[] { part?["errors"], part?["failures"], part?["failed"] })
            .SelectMany(list => list as JsonArray ?? new JsonArray())
            .ToList();
        return new Answer(status, body, failures);
    }

    // A gateway answers in HTML, and 204 has no body at all.
    private static JsonNode? Parse(string text)
    {
        try { return text == "" ? null : JsonNode.Parse(text); }
        catch (JsonException) { return JsonValue.Create(text); }
    }
}
