/** What mail programs, chats, scanners and people do to an address. Each takes path and anchor and gives what arrives. */
export const MANGLINGS: Record<string, (path: string) => string> = {
  'a full stop': (path) => `${path}.`,
  'a closing bracket': (path) => `${path})`,
  'a bracket and a full stop': (path) => `${path}).`,
  'the end of a tag': (path) => `${path}%3E`,
  'a bare end of a tag': (path) => `${path}>`,
  'a comma': (path) => `${path},`,
  'a semicolon': (path) => `${path};`,
  'a colon': (path) => `${path}:`,
  'a quotation mark': (path) => `${path}%22`,
  'quotation marks around it': (path) => path.replace('/', '/%22') + '%22',
  'typographic quotation marks': (path) => path.replace('/', '/%E2%80%9C') + '%E2%80%9D',
  'an apostrophe': (path) => `${path}'`,
  'square brackets': (path) => `${path}]`,
  'stars of bold text': (path) => `${path}**`,
  'an ellipsis': (path) => `${path}%E2%80%A6`,
  'a question mark': (path) => `${path}?`,
  'an exclamation mark': (path) => `${path}!`,
  'a space at the end': (path) => `${path}%20`,
  'a space at the start': (path) => path.replace(/\/(?=[^/]*$)/, '/%20'),
  'a plus for a space': (path) => `${path}+`,
  'a space for a hyphen': (path) => path.replaceAll('-', '%20'),
  'a non-breaking space': (path) => `${path}%C2%A0`,
  'a line break inside': (path) => inside(path, '%0D%0A'),
  'a line break at the end': (path) => `${path}%0D%0A`,
  'a line break encoded twice': (path) => `${path}%250D%250A`,
  'a soft hyphen': (path) => inside(path, '%C2%AD'),
  'a zero-width space': (path) => inside(path, '%E2%80%8B'),
  'a mark of the byte order': (path) => `${path}%EF%BB%BF`,
  'an en dash for a hyphen': (path) => path.replaceAll('-', '%E2%80%93'),
  'quoted-printable': (path) => `${path}=20`,
  'a soft line break of a mail': (path) => inside(path, '=%0A'),
  'upper case': (path) => path.toUpperCase(),
  'a capital': (path) => path.replace(/[a-z]/g, (letter, at: number) => (at === 1 ? letter.toUpperCase() : letter)),
  underscores: (path) => path.replaceAll('-', '_'),
  'hyphens left out': (path) => path.replaceAll('-', ''),
  '.html': (path) => `${path}.html`,
  '.htm and a full stop': (path) => `${path}.htm.`,
  '.aspx': (path) => `${path}.aspx`,
  'a slash at the end': (path) => `${path}/`,
  'doubled slashes': (path) => path.replaceAll('/', '//'),
  'an encoded slash': (path) => `/${path.slice(1).replaceAll('/', '%2F')}`,
  backslashes: (path) => `/${path.slice(1).replaceAll('/', '%5C')}`,
  'encoding of everything': (path) => `/${encodeAll(path.slice(1))}`,
  'encoding twice': (path) => `/${encodeAll(encodeAll(path.slice(1)))}`,
  'a broken percent sign': (path) => `${path}%`,
  'a cut percent sign': (path) => `${path}%E2%80`,
  'a percent sign and a letter': (path) => `${path}%2`,
  'tracking parameters': (path) => `${path}?utm_source=mail&fbclid=IwAR0aB`,
  'tracking parameters without a question mark': (path) => `${path}&utm_source=mail`,
  'an encoded question mark': (path) => `${path}%3Futm_source=mail`,
  'an encoded anchor': (path) => `${path}%23top`,
  'the wrong folder': (path) => path.replace(/^\/[a-z]+\/(?=.)/, '/articles/'),
  'a folder too many': (path) => `/help/en${path}`,
  'a folder twice': (path) => path.replace(/^(\/[a-z]+)(?=\/.)/, '$1$1'),
  'no folder': (path) => path.replace(/^\/[a-z]+(?=\/.)/, ''),
  'no slash after the folder': (path) => path.replace(/^(\/[a-z]+)\/(?=.)/, '$1'),
  'itself twice': (path) => path + path,
  'its whole address behind it': (path) => `${path}https://help.example${path}`,
  'its whole address as a path': (path) => `/https://help.example${path}`,
  'its whole address, encoded, as a path': (path) => `/${encodeURIComponent(`https://help.example${path}`)}`,
  'what SafeLinks leaves': (path) => `${path}&data=05%7C01%7Cx%40y.example%7C0&sdata=a%2Bb%3D&reserved=0`,
  'SafeLinks around it': (path) =>
    `/https%3A%2F%2Fnam02.safelinks.protection.outlook.com%2F%3Furl%3D${encodeURIComponent(encodeURIComponent(`https://help.example${path}`))}%26data%3D05`,
  'SafeLinks with our host': (path) =>
    `/~?url=${encodeURIComponent(`https://help.example${path}`)}&data=05%7C01&reserved=0`,
  'Proofpoint 3 around it': (path) => `/v3/__https://help.example${path}__;!!Abc123!xYz$`,
  'what Proofpoint 3 leaves': (path) => `${path}__;!!Abc123!xYz$`,
  'Proofpoint 2 around it': (path) =>
    `/v2/url?u=${`https-3A__help.example${path}`.replaceAll('-', '-2D').replace('https-2D3A', 'https-3A').replaceAll('/', '_')}&d=DwMF`,
  'a search engine around it': (path) => `/url?q=${encodeURIComponent(`https://help.example${path}`)}&sa=D`,
  'a chat’s label': (path) => `${path}%7CRead%20this`,
  'the next word of the sentence': (path) => `${path}%20for%20more`,
  'the next sentence': (path) => `${path}.%20Then%20call`,
}

/** Manglings of letters; digits are never guessed. Not every address has letters to mangle in its last part. */
export const TYPOS: Record<string, (name: string) => string> = {
  'its end cut off': (name) => name.slice(0, -1),
  'a letter missing': (name) => name.slice(0, 2) + name.slice(3),
  'two letters swapped': (name) => name.replace(/^(.)(.)(.)/, '$1$3$2'),
  'a letter twice': (name) => name.replace(/^(.)(.)/, '$1$2$2'),
  'a wrong letter': (name) => `${name.slice(0, 3)}q${name.slice(4)}`,
}

function inside(path: string, what: string): string {
  const at = path.lastIndexOf('/') + 1 + Math.ceil((path.length - path.lastIndexOf('/') - 1) / 2)
  return path.slice(0, at) + what + path.slice(at)
}

function encodeAll(text: string): string {
  return Array.from(text, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('')
}
