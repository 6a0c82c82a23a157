require "json"
require "net/http"

API = ENV.fetch("PROCORE_API", "https://api.procore.com")

class ProcoreError < StandardError
  attr_reader :status, :body

  def initialize(status, body)
    super("Procore answered #{status}")
    @status = status
    @body = body
  end
end

# Checks the status first, then reads the body as what it is: call("v1.0/projects?company_id=42").
def call(path, method: "GET", body: nil)
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
           open_timeout: 30, read_timeout: 30 }
  response = Net::HTTP.start(uri.host, uri.port, safe) { |http| http.request(request) }
  status = response.code.to_i
  answer = parse(response.body)
  raise ProcoreError.new(status, answer) unless response.is_a?(Net::HTTPSuccess)

  # A success can contain failures: "errors" of a Sync action, and "failures" or "failed" of other calls.
  parts = answer.is_a?(Hash) ? [answer, answer["data"]].grep(Hash) : []
  failures = parts.flat_map { |part| part.values_at("errors", "failures", "failed") }.grep(Array).flatten(1)
  { status: status, body: answer, failures: failures }
end

# A gateway answers in HTML, and a 204 has no body at all.
def parse(text)
  JSON.parse(text) unless text.nil? || text.empty?
rescue JSON::ParserError
  text
end
