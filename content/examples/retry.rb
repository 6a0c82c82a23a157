require "json"
require "net/http"

API = ENV.fetch("PROCORE_API", "https://api.procore.com")
RETRY = [429, 500, 502, 503, 504].freeze
LOST = [IOError, SystemCallError, SocketError, Timeout::Error, Net::HTTPBadResponse].freeze # no certificate errors

# Exponential backoff with jitter: seconds to wait before the next try. attempt is 0 after the first failure.
def pause_for(response, attempt)
  jitter = rand * [60, 2**attempt].min
  return jitter if response.nil?

  until_reset = response.code == "429" ? response["X-Rate-Limit-Reset"].to_i - Time.now.to_f : 0
  [0, response["Retry-After"].to_i, until_reset].max + jitter
end

# Repeats reads. A write is sent once, unless you set repeatable because a second one does no harm.
# Returns the response and the wait. A wait above 0 means that the call failed: put it in a queue and send it again
# after that many seconds. Before you repeat a write, look for its record.
def call_procore(path, method: "GET", body: nil, repeatable: false, tries: 6, max_wait: 60, timeout: 30,
                 pause: method(:sleep))
  last = repeatable || %w[GET HEAD].include?(method) ? tries - 1 : 0
  (0..).each do |attempt|
    response = lost = nil
    begin
      response = send_call(path, method, body, timeout)
      return [response, 0] unless RETRY.include?(response.code.to_i)
    rescue *LOST => error
      lost = error
    end
    wait = pause_for(response, attempt)
    if attempt >= last || wait > max_wait
      raise lost if lost

      return [response, wait]
    end
    pause.call(wait)
  end
end

def send_call(path, method, body, timeout)
  uri = URI("#{API}/rest/#{path}")
  request = Net::HTTP.const_get(method.capitalize).new(
    uri,
    "Authorization" => "Bearer #{ENV.fetch("PROCORE_TOKEN")}",
    "Procore-Company-Id" => ENV.fetch("PROCORE_COMPANY_ID"),
    "Content-Type" => "application/json"
  )
  request.body = JSON.generate(body) if body
  # By itself, Net::HTTP repeats some calls (a PUT and a DELETE too) and takes half a body for a whole one.
  safe = { use_ssl: uri.scheme == "https", max_retries: 0, ignore_eof: false,
           open_timeout: timeout, read_timeout: timeout }
  Net::HTTP.start(uri.host, uri.port, safe) { |http| http.request(request) }
end
