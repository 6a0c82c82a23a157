# Runs the Ruby examples against the server of the input, and prints what came of it as JSON.
require "json"
require "net/http"

GIVEN = JSON.parse($stdin.read)
URL = GIVEN["url"]
ENV.update(GIVEN["env"])

# Each example in a module of its own, as each is a file of its own.
def load_example(name)
  file = "content/examples/#{name}.rb"
  Module.new { module_eval(File.read(file), file) }.tap { |example| example.extend(example) }
end
STATUS, ERRORS, RETRYING, LOG, REFRESH = %w[status errors retry log refresh].map { |name| load_example(name) }
ENV["PROCORE_LOGIN"] = GIVEN["nowhere"]
CUT_OFF = load_example("refresh")

def called(path)
  STATUS.call(path)
rescue STATUS::ProcoreError => error
  { status: error.status, body: error.body, error: error.message }
end

def retried(run)
  slept = []
  response, wait = RETRYING.call_procore(
    run["path"][1..],
    method: run["method"], body: run["method"] == "POST" ? { name: "New" } : nil, repeatable: run["repeatable"],
    max_wait: run["maxWait"], timeout: run["path"] == "/slow" ? 0.3 : 30, pause: ->(seconds) { slept << seconds }
  )
  { status: response.code.to_i, slept: slept, told: wait }
rescue IOError, SystemCallError
  { status: 0, slept: slept, told: 0 }
end

class Store
  attr_reader :token, :loads

  def initialize(name, expires_in)
    @token = { access_token: "old", refresh_token: name, expires_at: Time.now.to_f + expires_in, mine: 1 }
    @loads = 0
  end

  def load
    @loads += 1
    @token
  end

  def save(token)
    @token = token
  end
end

def token_of(store, example = REFRESH)
  example.access_token(store)
rescue example::LoginNeeded
  "login"
rescue SystemCallError
  "not reached"
end

def refreshed(name, expires_in)
  store = Store.new(name, expires_in)
  tokens = Array.new(3) { token_of(store) }
  { tokens: tokens, needsLogin: store.token[:needs_login] == true, kept: store.token[:mine] }
end

def status_of(store, path, kind = Net::HTTP::Get)
  request = kind.new(URI("#{URL}/rest#{path}"))
  request.body = "{}" if request.request_body_permitted?
  REFRESH.call_with_token(store, 42, request).code.to_i
end

def refused_host
  store = Store.new("never", 3600)
  REFRESH.call_with_token(store, 42, Net::HTTP::Get.new(URI(GIVEN["other"])))
  { outcome: "sent", loads: store.loads }
rescue ArgumentError => error
  { outcome: error.message, loads: store.loads }
end

together = Store.new("together", 3600)
statuses = Array.new(3) { Thread.new { status_of(together, "/protected", Net::HTTP::Post) } }.map(&:value)
apart = %w[mine theirs].map { |name| Store.new(name, -1).tap { |store| token_of(store) } }
waiting = Store.new("waiting", -1)
not_reached = [token_of(waiting, CUT_OFF), token_of(waiting)]

headers = { "Authorization" => "Bearer SECRET-T", "Cookie" => "SECRET-U", "Procore-Company-Id" => "42" }
# Ruby takes no brackets in an address.
address = URI("#{URL}/rest/presigned?#{GIVEN["query"].gsub("[", "%5B").gsub("]", "%5D")}")
request = Net::HTTP::Post.new(address, headers)
request.body = GIVEN["body"]
response = Net::HTTP.start(address.host, address.port) { |http| http.request(request) }
entry = LOG.log_entry(request, response)
entry[:requestId] = entry.delete(:request_id)
entry[:responseBody] = entry.delete(:response_body)
entry[:url] = entry[:url].gsub("%5B", "[").gsub("%5D", "]")
entry[:headers] = entry[:headers].keys

puts JSON.generate(
  calls: GIVEN["calls"].to_h { |path| [path, called(path[1..])] },
  details: GIVEN["bodies"].transform_values { |body| ERRORS.error_detail(body) },
  retried: GIVEN["retried"].map { |run| retried(run) },
  refreshed: GIVEN["refreshed"].to_h { |name, run| [name, refreshed(name, run["expiresIn"])] },
  together: statuses,
  apart: apart.map { |store| store.token[:access_token] },
  notReached: not_reached,
  moved: status_of(Store.new("moved", 3600), "/moved"),
  hosts: GIVEN["hosts"].map { |url, method| REFRESH.takes_token?(URI(url), method) },
  refusedHost: refused_host,
  entry: entry,
  unanswered: LOG.log_entry(request, nil)[:status]
)
