/**
 * The script in the page of a short address such as `/e/503`: leads to the language that the reader chose, or else to the
 * first one that the browser prefers. Without either, to the site's first.
 */
import { chosenLanguage, preferredOf } from '../languages'

const { targets: text = '{}' } = (document.currentScript as HTMLScriptElement).dataset
/** The address in each language, the site's first one first. The build writes it. */
const targets = JSON.parse(text) as Record<string, string>
const languages = Object.keys(targets).map((code) => ({ code }))
const preferred = [chosenLanguage() ?? '', ...navigator.languages]
const target = targets[preferredOf(languages, preferred) ?? languages[0]?.code ?? '']
if (target !== undefined) location.replace(target + location.search + location.hash)
