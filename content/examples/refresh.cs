using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

public sealed record Tokens(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt);

/// <summary>Keeps both tokens in your database.</summary>
public interface ITokenStore
{
    Task<Tokens> LoadAsync();
    Task SaveAsync(Tokens tokens);
}

public sealed class ProcoreTokens(HttpClient http, ITokenStore store, string clientId, string clientSecret)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim refreshing = new(1, 1);

    /// <summary>Refreshes once after a 401, and repeats the call once.</summary>
    public async Task<HttpResponseMessage> CallAsync(Func<HttpRequestMessage> request)
    {
        var token = await AccessTokenAsync();
        var response = await SendAsync(request(), token);
        if (response.StatusCode != HttpStatusCode.Unauthorized) return response;
        response.Dispose();
        return await SendAsync(request(), await AccessTokenAsync(token));
    }

    public async Task<string> AccessTokenAsync(string? refused = null)
    {
        var tokens = await store.LoadAsync();
        if (IsFresh(tokens, refused)) return tokens.AccessToken;
        await refreshing.WaitAsync();
        try
        {
            tokens = await store.LoadAsync();
            if (IsFresh(tokens, refused)) return tokens.AccessToken; // another caller was faster
            tokens = await RefreshAsync(tokens);
            await store.SaveAsync(tokens); // both together, before either is used
            return tokens.AccessToken;
        }
        finally { refreshing.Release(); }
    }

    private async Task<Tokens> RefreshAsync(Tokens old)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["refresh_token"] = old.RefreshToken,
        });
        using var response = await http.PostAsync("https://login.procore.com/oauth/token", form);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(
                $"Token refresh answered {(int)response.StatusCode}: log the user in again");
        var fresh = await response.Content.ReadFromJsonAsync<Answer>() ?? throw new InvalidOperationException();
        return new Tokens(fresh.Access, fresh.Refresh, DateTimeOffset.UtcNow.AddSeconds(fresh.ExpiresIn));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }

    private static bool IsFresh(Tokens tokens, string? refused) =>
        tokens.AccessToken != refused && DateTimeOffset.UtcNow < tokens.ExpiresAt - Early;

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string Access,
        [property: JsonPropertyName("refresh_token")] string Refresh,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
