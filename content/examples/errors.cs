using System.Text.Json;

public static class ProcoreErrors
{
    /// <summary>One line of text from every shape of error body.</summary>
    public static string Detail(string? text)
    {
        text ??= "";
        var start = text[..Math.Min(300, text.Length)];
        JsonElement body;
        try { body = JsonDocument.Parse(text).RootElement; }
        catch (JsonException) { return start; } // not JSON, such as a gateway's HTML page

        var error = Get(body, "error");
        var description = Flat(Get(body, "error_description"));
        if (description != "") return Joined(": ", [Flat(error), description]);

        JsonElement[] first =
            [Get(body, "errors"), Get(error, "details"), Get(error, "message"), error, Get(body, "message")];
        var main = first.Select(Flat).FirstOrDefault(part => part != "") ?? "";
        var line = Joined("; ", [main, Flat(Get(body, "fields")), Flat(Get(body, "reason"))]);
        return new[] { line, Flat(body), start }.FirstOrDefault(part => part != "") ?? "";
    }

    // Text from any value. Empty lists, empty objects and null give no text.
    private static string Flat(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null: return "";
            case JsonValueKind.String: return value.GetString() ?? "";
            case JsonValueKind.Array: return Joined("; ", value.EnumerateArray().Select(Flat));
            case JsonValueKind.Object:
                var code = Flat(Get(value, "reason_code"));
                if (code != "") return Joined(": ", [code, Flat(Get(value, "message"))]);
                return Joined("; ", value.EnumerateObject()
                    .Select(field => (field.Name, Text: Flat(field.Value)))
                    .Select(field => field.Text == "" ? "" : $"{field.Name}: {field.Text}"));
            default: return value.GetRawText();
        }
    }

    private static JsonElement Get(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : default;

    private static string Joined(string between, IEnumerable<string> parts) =>
        string.Join(between, parts.Where(part => part != ""));
}
