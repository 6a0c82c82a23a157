require "json"

# One line of text from every shape of error body.
def error_detail(text)
  text = text.to_s
  body = JSON.parse(text)
  fields = body.is_a?(Hash) ? body : {}
  error = fields["error"]
  inner = error.is_a?(Hash) ? error : {}
  description = flat(fields["error_description"])
  return joined(": ", [error, description]) unless description.empty?

  first = [fields["errors"], inner["details"], inner["message"], error, fields["message"]]
  main = first.find { |part| !flat(part).empty? }
  lines = [joined("; ", [main, fields["fields"], fields["reason"]]), flat(body), text[0, 300]]
  lines.find { |line| !line.empty? }
rescue JSON::ParserError
  text[0, 300] # not JSON, such as a gateway's HTML page
end

# Text from any value. Empty lists, empty objects and nil give no text.
def flat(value)
  case value
  when Array then joined("; ", value)
  when Hash
    return joined(": ", value.values_at("reason_code", "message")) if value["reason_code"]

    joined("; ", value.map { |field, item| flat(item).empty? ? "" : "#{field}: #{flat(item)}" })
  else value.to_s
  end
end

def joined(between, parts)
  parts.map { |part| flat(part) }.reject(&:empty?).join(between)
end
