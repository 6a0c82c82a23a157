using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

public sealed record Tokens(string AccessToken, string RefreshToken, DateTimeOffset ExpiresAt, bool NeedsLogin = false);

/// <summary>Keeps the tokens in your database. Your login saves a new pair, with NeedsLogin false.</summary>
public interface ITokenStore
{
    Task<Tokens> LoadAsync();
    Task SaveAsync(Tokens tokens);
}

public sealed class LoginNeededException(string message, Exception? cause = null) : Exception(message, cause)
{
}

public sealed class ProcoreTokens(ITokenStore store, string companyId, string clientId, string clientSecret)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private static readonly string Login = Setting("PROCORE_LOGIN") ?? "https://login.procore.com";
    private static readonly string Api = Setting("PROCORE_API") ?? "https://api.procore.com";
    private readonly SemaphoreSlim refreshing = new(1, 1); // one refresh at a time

    /// <summary>Refreshes after a 401 and repeats the call once. A call that got a 401 has changed nothing.</summary>
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
        if (IsValid(tokens, refused, Early)) return tokens.AccessToken;
        await refreshing.WaitAsync();
        try
        {
            tokens = await store.LoadAsync();
            if (IsValid(tokens, refused, Early)) return tokens.AccessToken; // another caller was faster
            return (await RefreshAsync(tokens)).AccessToken;
        }
        catch (Exception) when (IsValid(tokens, refused, TimeSpan.Zero))
        {
            return tokens.AccessToken; // the refresh was early: this access token still works
        }
        finally { refreshing.Release(); }
    }

    /// <summary>API calls and file links of Procore take the token. No other host does, and no upload to the
    /// storage host.</summary>
    public static bool TakesToken(Uri url, HttpMethod method)
    {
        if (url.GetLeftPart(UriPartial.Authority) == Api) return true;
        if (url.Scheme != "https" || !(url.Host.EndsWith(".procore.com") || url.Host.EndsWith(".procoregov.com")))
            return false;
        return !url.Host.StartsWith("storage.") || method == HttpMethod.Get || method == HttpMethod.Head;
    }

    private async Task<Tokens> RefreshAsync(Tokens old)
    {
        if (old.NeedsLogin) throw new LoginNeededException("Log the user in again");
        // From here on the refresh token counts as spent, even if the answer gets lost or this program ends.
        await store.SaveAsync(old with { NeedsLogin = true });
        Tokens fresh;
        try { fresh = await RequestTokensAsync(old.RefreshToken); }
        catch (HttpRequestException error) when (error.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError)
        {
            await store.SaveAsync(old); // Procore never got it, so it is not spent
            throw;
        }
        catch (Exception error)
        {
            throw new LoginNeededException($"{error.Message}: log the user in again", error);
        }
        await store.SaveAsync(fresh); // both together, before either is used
        return fresh;
    }

    private async Task<Tokens> RequestTokensAsync(string refreshToken)
    {
        // Procore's page on this grant also sends redirect_uri, its troubleshooting page does not. OAuth 2.0 has no
        // redirect_uri in a refresh, so it is left out.
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["refresh_token"] = refreshToken,
        });
        using var response = await Http.PostAsync($"{Login}/oauth/token", form);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The refresh answered {(int)response.StatusCode}");
        var fresh = await response.Content.ReadFromJsonAsync<Answer>();
        if (fresh is not { Access: not null, Refresh: not null })
            throw new InvalidOperationException("The refresh answered without tokens");
        return new Tokens(fresh.Access, fresh.Refresh, DateTimeOffset.UtcNow.AddSeconds(fresh.ExpiresIn));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token)
    {
        if (request.RequestUri is not { } url || !TakesToken(url, request.Method))
            throw new ArgumentException($"No token for {request.RequestUri?.Host}");
        // HttpClient drops this header when it follows a redirect.
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Procore-Company-Id", companyId);
        return await Http.SendAsync(request);
    }

    private static bool IsValid(Tokens tokens, string? refused, TimeSpan margin) =>
        tokens.AccessToken != refused && DateTimeOffset.UtcNow < tokens.ExpiresAt - margin;

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string? Access,
        [property: JsonPropertyName("refresh_token")] string? Refresh,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
