require "time"

SECRET_HEADERS = %w[authorization cookie proxy-authorization].freeze
# Tokens, secrets and the signatures of presigned addresses, wherever they are: in an address, a form or JSON.
SECRETS = "access_token|refresh_token|token|client_secret|password|policy|sig|signature|" \
          "x-(?:amz|goog)-(?:signature|credential|security-token)".freeze
IN_ADDRESS = /((?:\A|[?&;]|\\u0026)(?:code|#{SECRETS})=)[^&\s"'<>\\]*/i
IN_JSON = /("(?:#{SECRETS})"\s*:\s*")(?:[^"\\]|\\.)*/i

# What to log of a call, also when no answer came (response is nil). Never log calls of the token endpoint.
def log_entry(request, response)
  {
    time: Time.now.utc.iso8601,
    method: request.method,
    url: masked(request.uri),
    headers: request.each_capitalized.to_h.reject { |name, _| SECRET_HEADERS.include?(name.downcase) },
    body: masked(request.body)[0, 2000],
    status: response&.code&.to_i,
    request_id: response && response["x-request-id"],
    response_body: masked(response&.body)[0, 2000]
  }
end

# Masks first: a secret that is cut in half is still a secret.
def masked(text)
  text.to_s.dup.force_encoding("UTF-8").scrub.gsub(IN_ADDRESS, '\1***').gsub(IN_JSON, '\1***')
end
