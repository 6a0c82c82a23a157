/** What a validator writes about a value, after the name of the field. */
const RULE = new RegExp(
  [
    String.raw`(?:can(?:['’]?t| ?not)|may not|must not) be (?!found|reached|loaded|opened|displayed|shown|completed|established|resolved|processed|located|accessed|verified)\w`,
    String.raw`must (?:not )?(?:be|exist|have|contain|match|include|start|end|equal|belong)\b`,
    String.raw`ha(?:s|ve) already been (?:taken|used)`,
    String.raw`(?:already exists|already in use|not unique|must exist)`,
    String.raw`(?:is|are) (?:a )?(?:required|mandatory|missing|reserved|invalid|blank|empty)`,
    String.raw`(?:is|are) (?:too (?:long|short|big|large|small|many|few)|the wrong length)`,
    String.raw`(?:is|are) not (?:an?|unique|valid|included|allowed|active|supported|recognized|associated|permitted|in|one)\b`,
    String.raw`ha(?:s|ve) not been added`,
    String.raw`does(?: not|n['’]?t) (?:match|belong|exist)`,
    String.raw`(?:maximum|minimum) (?:is|of) \d`,
  ].join('|'),
  'i',
)
/** The same, in words that do not occur in conversation. */
const PLAIN =
  /can(?:['’]?t| ?not) be blank|has already been taken|is not included in the list|is too (?:long|short) \((?:max|min)imum|cannot be \w+ (?:for|because|when|while|after|once|on) (?:an? |the )?(?:\w+ ){0,3}(?:locked|closed|approved|executed|archived|finalized|synced|paid|void(?:ed)?)\b|must be (?:greater|less) than|^validation (?:failed|errors?)\b|^the \S.{1,60} field is required\W*$/i
const INVALID_FOR = /^invalid [\w ]{2,40} (?:for|in|of) [\w ]{2,40}\.?$/i
const INVALID = /^(?:is |are )?(?:invalid|required|blank|empty|missing|taken)\.?$/i
/** A person or a credential is refused, not a value. */
const PERSON =
  /^(?:you|your|the user|user|this user|account)\b|\b(?:tokens?|credentials?|passwords?|log(?:ged)? in|sign(?:ed)? in|permissions?|access|session|client|grant|redirect)\b/i
/** What a program writes before a message: `[Acme Error]`, `Error:`, `Validation failed:`, a bullet. */
const PREFIX =
  /^(?:\s{0,20}(?:\[[^\][\n]{2,40}\]|[\w ]{0,30}(?:error|failed|failure|exception|invalid)s?:|[-*•]))+\s{0,5}/i
const FIELD = /^[a-z][a-z\d]*(?:[_.[\]][a-z\d_.[\]]*)?\s?:\s/
const IDENTIFIER = /\b[a-z]+(?:_[a-z\d]+)+\b/
const LONGEST_LINE = 220
const MOST_LINES = 60

/** Whether a message says that a value is refused. */
export function refusesValue(message: string): boolean {
  const text = message.trim().replace(PREFIX, '')
  const said = text.replace(FIELD, '')
  if (said.length > LONGEST_LINE || PERSON.test(said)) return false
  return RULE.test(said) || INVALID_FOR.test(said) || (said !== text && INVALID.test(said))
}

/**
 * Whether a line of prose says that a value is refused. What could be conversation counts only after the name of an
 * error or of a field.
 */
export function refusesValueIn(prose: string): boolean {
  return prose
    .split('\n', MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_LINE)
    .some((line) => {
      const said = line.replace(PREFIX, '')
      if (PERSON.test(said)) return false
      const isNamed = said !== line || FIELD.test(said) || IDENTIFIER.test(said)
      return PLAIN.test(said) || INVALID_FOR.test(said) || (isNamed && refusesValue(said))
    })
}
