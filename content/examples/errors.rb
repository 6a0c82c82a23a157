require "json"

# One line of text from every shape of error body.
def error_detail(text)
  body = JSON.parse(text)
  return flatten_error(body) unless body.is_a?(Hash)

  error = body["error"]
  return "#{error}: #{body["error_description"]}" if body["error_description"]

  if error.is_a?(Hash)
    details = error["details"] || []
    return details.map { |item| "#{item["reason_code"]}: #{item["message"]}" }.join("; ") if details.any?

    error = error["message"]
  end
  parts = [body["errors"] || error || body["message"], body["fields"], body["reason"]].compact
  flatten_error(parts.empty? ? body : parts)
rescue JSON::ParserError
  text[0, 300] # not JSON, such as a gateway's HTML page
end

def flatten_error(value)
  case value
  when Array then value.map { |item| flatten_error(item) }.join("; ")
  when Hash then value.map { |field, item| "#{field}: #{flatten_error(item)}" }.join("; ")
  else value.to_s
  end
end
