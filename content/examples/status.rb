require "json"
require "net/http"

class ProcoreError < StandardError
  attr_reader :status, :body

  def initialize(status, body)
    super("Procore answered #{status}")
    @status = status
    @body = body
  end
end

# Looks at the status first, and reads the body as what it is.
def call(url, headers = {})
  uri = URI(url)
  response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https", read_timeout: 30) do |http|
    http.get(uri.request_uri, headers)
  end
  status = response.code.to_i
  body = parse(response.body)
  raise ProcoreError.new(status, body) unless response.is_a?(Net::HTTPSuccess)

  # A success can hold failures: Sync actions name them "errors", other calls "failures" or "failed" in "data".
  parts = body.is_a?(Hash) ? [body, body["data"]].grep(Hash) : []
  failures = parts.flat_map { |part| part.values_at("errors", "failures", "failed").compact.flatten(1) }
  { status: status, body: body, failures: failures }
end

# A gateway answers in HTML, and 204 has no body at all.
def parse(text)
  JSON.parse(text) unless text.nil? || text.empty?
rescue JSON::ParserError
  text
end
