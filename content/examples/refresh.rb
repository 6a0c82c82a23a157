require "json"
require "net/http"

LOGIN = ENV.fetch("PROCORE_LOGIN", "https://login.procore.com")
API = ENV.fetch("PROCORE_API", "https://api.procore.com")
EARLY = 5 * 60
NOT_REACHED = [Errno::ECONNREFUSED, SocketError, Net::OpenTimeout].freeze
REFRESHING = Mutex.new # one refresh at a time

class LoginNeeded < StandardError; end

# store.load and store.save keep :access_token, :refresh_token, :expires_at and :needs_login in your database.
# Your login saves a new pair, with needs_login: false.
def access_token(store, refused: nil)
  token = store.load
  return token[:access_token] if valid?(token, refused, EARLY)

  REFRESHING.synchronize do
    token = store.load
    token = refresh(store, token) unless valid?(token, refused, EARLY) # else another caller was faster
  rescue StandardError
    raise unless valid?(token, refused, 0)
    # The refresh was early: this access token still works.
  end
  token[:access_token]
end

# Refreshes after a 401 and repeats the call once. A call that got a 401 has changed nothing.
# request is one such as Net::HTTP::Get.new(URI("https://api.procore.com/rest/v1.0/projects?company_id=42")).
def call_with_token(store, company_id, request)
  raise ArgumentError, "No token for #{request.uri.host}" unless takes_token?(request.uri, request.method)

  token = access_token(store)
  response = send_with(token, company_id, request)
  return response unless response.code == "401"

  send_with(access_token(store, refused: token), company_id, request)
end

# API calls and file links of Procore take the token. No other host does, and no upload to the storage host.
def takes_token?(uri, method = "GET")
  return true if uri.to_s.start_with?("#{API}/")
  return false unless uri.scheme == "https" && uri.host.to_s.end_with?(".procore.com", ".procoregov.com")

  !uri.host.start_with?("storage.") || %w[GET HEAD].include?(method)
end

def refresh(store, old)
  raise LoginNeeded, "Log the user in again" if old[:needs_login]

  # From here on the refresh token counts as spent, even if the answer gets lost or this program ends.
  store.save(old.merge(needs_login: true))
  begin
    fresh = request_tokens(old[:refresh_token])
  rescue *NOT_REACHED
    store.save(old) # Procore never got it, so it is not spent
    raise
  rescue StandardError => error
    raise LoginNeeded, "#{error.message}: log the user in again"
  end
  token = old.merge(fresh, needs_login: false)
  store.save(token) # both together, before either is used
  token
end

def request_tokens(refresh_token)
  request = Net::HTTP::Post.new(URI("#{LOGIN}/oauth/token"))
  # Procore's page on this grant also sends redirect_uri, its troubleshooting page does not. OAuth 2.0 has no
  # redirect_uri in a refresh, so it is left out.
  request.set_form_data(
    "grant_type" => "refresh_token",
    "client_id" => ENV.fetch("PROCORE_CLIENT_ID"),
    "client_secret" => ENV.fetch("PROCORE_CLIENT_SECRET"),
    "refresh_token" => refresh_token
  )
  response = transmit(request)
  raise "The refresh answered #{response.code}" unless response.is_a?(Net::HTTPSuccess)

  new = JSON.parse(response.body)
  {
    access_token: new.fetch("access_token"),
    refresh_token: new.fetch("refresh_token"),
    expires_at: Time.now.to_f + new.fetch("expires_in")
  }
end

def valid?(token, refused, margin)
  token[:access_token] != refused && Time.now.to_f < token[:expires_at] - margin
end

def send_with(token, company_id, request)
  request["Authorization"] = "Bearer #{token}"
  request["Procore-Company-Id"] = company_id.to_s
  transmit(request) # follows no redirect: file links lead on to other hosts, which must not get the token
end

def transmit(request)
  uri = request.uri
  # By itself, Net::HTTP repeats some calls (a PUT and a DELETE too) and takes half a body for a whole one.
  safe = { use_ssl: uri.scheme == "https", max_retries: 0, ignore_eof: false,
           open_timeout: 30, read_timeout: 30 }
  Net::HTTP.start(uri.host, uri.port, safe) { |http| http.request(request) }
end
