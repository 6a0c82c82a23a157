using System.Text.Json;
using System.Text.Json.Nodes;

public static class ProcoreErrors
{
    /// <summary>One line of text from every shape of error body.</summary>
    public static string Detail(string text)
    {
        JsonNode? parsed;
        try { parsed = JsonNode.Parse(text); }
        catch (JsonException) { return text[..Math.Min(300, text.Length)]; } // a gateway's HTML page
        if (parsed is not JsonObject body) return Flatten(parsed);

        var error = body["error"];
        if (body["error_description"] is { } description) return $"{error}: {description}";
        if (error is JsonObject named)
        {
            if (named["details"] is JsonArray { Count: > 0 } details)
                return string.Join("; ", details.Select(item => $"{item?["reason_code"]}: {item?["message"]}"));
            error = named["message"];
        }
        var parts = new[] { body["errors"] ?? error ?? body["message"], body["fields"], body["reason"] }
            .Where(part => part is not null).ToList();
        return parts.Count == 0 ? Flatten(body) : string.Join("; ", parts.Select(Flatten));
    }

    private static string Flatten(JsonNode? value) => value switch
    {
        JsonArray items => string.Join("; ", items.Select(Flatten)),
        JsonObject fields => string.Join("; ", fields.Select(field => $"{field.Key}: {Flatten(field.Value)}")),
        _ => value?.ToString() ?? "",
    };
}
