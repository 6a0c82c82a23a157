require "time"
require "uri"

SECRET_HEADERS = %w[authorization cookie].freeze
SECRET_PARAMETERS = %w[access_token refresh_token client_secret code].freeze

# What to log of a call. Never log calls of the token endpoint: their bodies hold both tokens.
def log_entry(method, url, headers, response)
  safe_url = URI(url)
  query = URI.decode_www_form(safe_url.query.to_s).reject { |name, _| SECRET_PARAMETERS.include?(name) }
  safe_url.query = query.empty? ? nil : URI.encode_www_form(query)
  {
    time: Time.now.utc.iso8601,
    method: method,
    url: safe_url.to_s,
    headers: headers.reject { |name, _| SECRET_HEADERS.include?(name.downcase) },
    status: response.code.to_i,
    request_id: response["x-request-id"],
    body: response.body.to_s[0, 2000]
  }
end
