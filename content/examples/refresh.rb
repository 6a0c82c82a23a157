require "json"
require "net/http"

LOGIN = ENV.fetch("PROCORE_LOGIN", "https://login.procore.com")
EARLY = 5 * 60
REFRESHING = Mutex.new

# store.load and store.save keep the tokens and :expires_at in your database.
def access_token(store, refused: nil)
  token = store.load
  return token[:access_token] if fresh?(token, refused)

  REFRESHING.synchronize do
    token = store.load
    unless fresh?(token, refused) # else another caller was faster
      token = refresh(token)
      store.save(token) # both together, before either is used
    end
  end
  token[:access_token]
end

# Refreshes once after a 401, and repeats the call once.
def get_with_token(store, url)
  token = access_token(store)
  response = send_with(url, token)
  return response unless response.code == "401"

  send_with(url, access_token(store, refused: token))
end

def refresh(old)
  response = Net::HTTP.post_form(
    URI("#{LOGIN}/oauth/token"),
    grant_type: "refresh_token",
    client_id: ENV.fetch("PROCORE_CLIENT_ID"),
    client_secret: ENV.fetch("PROCORE_CLIENT_SECRET"),
    refresh_token: old[:refresh_token]
  )
  raise "Token refresh answered #{response.code}: log the user in again" unless response.is_a?(Net::HTTPSuccess)

  new = JSON.parse(response.body, symbolize_names: true)
  {
    access_token: new[:access_token],
    refresh_token: new[:refresh_token],
    expires_at: Time.now.to_f + new[:expires_in]
  }
end

def fresh?(token, refused)
  token[:access_token] != refused && Time.now.to_f < token[:expires_at] - EARLY
end

def send_with(url, token)
  Net::HTTP.get_response(URI(url), "Authorization" => "Bearer #{token}")
end
