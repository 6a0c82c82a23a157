import type { TranslationState } from './translation-state'
import type { Versions } from '../../content-model/translation-schema'
import type { Content } from '../read/load-original'
import { keysOf } from './texts'
import { olderIn } from './versions'

/**
 * @param content in the language
 * @param versions the marks that were entered
 * @param now those of what is translated today
 */
export function stateOf(
  { articles, questions, makers, permalinks }: Content,
  { language, versions, now }: { language: string; versions: Versions; now: Versions },
): TranslationState {
  const lists = {
    'questions.yaml': questions.map(({ id }) => id),
    'makers.yaml': keysOf(makers),
    'names.yaml': ['writers'],
    'site.yaml': ['description', 'apiHours'],
    'permalinks.yaml': Object.keys(permalinks.moved),
  }
  return {
    language,
    missing: Object.fromEntries([
      ...articles.filter(({ original }) => !original).map(({ entry }) => [entry.id, []] as const),
      ...Object.entries(lists)
        .map(([file, ids]) => [file, ids.filter((id) => now[file]?.[id] === undefined)] as const)
        .filter(([, ids]) => ids.length > 0),
    ]),
    older: Object.fromEntries(
      Object.entries(now)
        .map(([name, marks]) => [name, olderIn(marks, versions[name] ?? {})] as const)
        .filter(([, sections]) => sections.length > 0),
    ),
  }
}

/** What has to be looked at again, a line for each file. */
export function olderLines({ language, older }: TranslationState): string[] {
  return Object.entries(older).map(([name, sections]) => `${fileOf(name, language)}: ${sections.join(', ')}`)
}

/** What nobody has translated, a line for each article and each YAML file. */
export function missingLines({ language, missing }: TranslationState): string[] {
  return Object.entries(missing).map(([name, ids]) =>
    [fileOf(name, language), ...(ids.length > 0 ? [ids.join(', ')] : [])].join(': '),
  )
}

function fileOf(name: string, language: string): string {
  return `content/${language}/${name.endsWith('.yaml') ? name : `${name}.mdx`}`
}
