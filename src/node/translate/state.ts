import type { Versions } from '../../content-model/translation-schema'
import type { Content } from '../read/load-original'
import { olderIn } from './versions'

/** How far a translation has come. */
export interface TranslationState {
  language: string
  /** What nobody has translated: ids of articles, or what of a YAML file. */
  missing: string[]
  /** What has changed since: by file, the sections or ids. */
  older: Record<string, string[]>
}

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
    'makers.yaml': makers.map(({ name }) => name),
    'site.yaml': ['description', 'apiHours'],
    'permalinks.yaml': Object.keys(permalinks.moved),
  }
  return {
    language,
    missing: [
      ...articles.filter(({ original }) => !original).map(({ entry }) => entry.id),
      ...Object.entries(lists).flatMap(([file, ids]) =>
        ids.filter((id) => now[file]?.[id] === undefined).map((id) => `${file}: ${id}`),
      ),
    ],
    older: Object.fromEntries(
      Object.entries(now)
        .map(([name, marks]) => [name, olderIn(marks, versions[name] ?? {})] as const)
        .filter(([, sections]) => sections.length > 0),
    ),
  }
}

/** What has to be looked at again, a line for each file. */
export function olderLines({ language, older }: TranslationState): string[] {
  return Object.entries(older).map(
    ([name, sections]) =>
      `content/${language}/${name.endsWith('.yaml') ? name : `${name}.mdx`}: ${sections.join(', ')}`,
  )
}
