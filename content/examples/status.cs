using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

public sealed class ProcoreException(int status, JsonNode? body) : Exception($"Procore answered {status}")
{
    public int Status { get; } = status;
    public JsonNode? Body { get; } = body;
}

public sealed record Answer(int Status, JsonNode? Body, IReadOnlyList<JsonNode?> Failures);

public static class Procore
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly string Api = Setting("PROCORE_API") ?? "https://api.procore.com";

    /// <summary>Checks the status first, then reads the body as what it is:
    /// CallAsync("v1.0/projects?company_id=42").</summary>
    public static async Task<Answer> CallAsync(string path, HttpMethod? method = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"{Api}/rest/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Setting("PROCORE_TOKEN"));
        request.Headers.Add("Procore-Company-Id", Setting("PROCORE_COMPANY_ID"));
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await Http.SendAsync(request);
        var status = (int)response.StatusCode;
        var answer = Parse(await response.Content.ReadAsStringAsync());
        if (!response.IsSuccessStatusCode) throw new ProcoreException(status, answer);

        // A success can contain failures: "errors" of a Sync action, and "failures" or "failed" of other calls.
        var top = answer as JsonObject;
        var failures = new[] { top, top?["data"] as JsonObject }
            .SelectMany(part => new[] { part?["errors"], part?["failures"], part?["failed"] })
            .SelectMany(list => list as JsonArray ?? new JsonArray())
            .ToList();
        return new Answer(status, answer, failures);
    }

    // A gateway answers in HTML, and a 204 has no body at all.
    private static JsonNode? Parse(string text)
    {
        try { return text == "" ? null : JsonNode.Parse(text); }
        catch (JsonException) { return JsonValue.Create(text); }
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
