require "net/http"

RETRY = [429, 500, 502, 503, 504].freeze
LOST = [IOError, SystemCallError, SocketError, Timeout::Error].freeze

# Seconds to wait before the next try; attempt is 0 after the first failure.
def pause_for(response, attempt)
  jitter = rand * [60, 2**attempt].min
  return jitter if response.nil? # the connection was lost

  wait = response["Retry-After"].to_i
  reset = response["X-Rate-Limit-Reset"].to_i
  wait = [wait, reset - Time.now.to_f].max if response.code == "429" && reset.positive?
  [0, wait].max + jitter
end

# For reads: answers the last response.
def get(url, headers = {}, tries: 6)
  uri = URI(url)
  tries.times do |attempt|
    last = attempt == tries - 1
    response =
      begin
        Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https", read_timeout: 30) do |http|
          http.get(uri.request_uri, headers)
        end
      rescue *LOST
        raise if last
      end
    return response if response && (last || !RETRY.include?(response.code.to_i))

    sleep(pause_for(response, attempt))
  end
end
