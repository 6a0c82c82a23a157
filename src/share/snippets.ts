interface Words {
  heading: string
  summary: string
  address: string
}

/** The link for an e-mail in plain text. */
export function plainSnippet({ heading, summary, address }: Words): string {
  return [heading, summary, address].filter(Boolean).join('\n')
}

/** The link for an e-mail in HTML, without any style of its own. */
export function htmlSnippet({ heading, summary, address }: Words): string {
  const more = summary ? `<br>${escape(summary)}` : ''
  return `<p><a href="${escape(address)}">${escape(heading)}</a>${more}</p>`
}

/** For text and for attributes in double quotes. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
