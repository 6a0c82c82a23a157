// The content as modules, written by `src/node/read/content-plugin.ts`.

declare module 'virtual:catalogue' {
  const entries: import('./content-model/types').Entry[]
  export default entries
}

declare module 'virtual:search-data' {
  const data: Omit<import('./search/ranker').SearchData, 'model'>
  export default data
}

declare module 'virtual:search-model' {
  const model: import('./search/ranker').SearchData['model']
  export default model
}

declare module 'virtual:fuzzy-index' {
  /** The articles in the order of the index; none where the site has another search. */
  export const known: import('./search/fuzzy').Known[]
  export const fuzzyIndex: import('./search/fuzzy').FuzzyIndex
}

declare module 'virtual:early-answers' {
  /** Answers the first keystrokes, until the search has loaded. */
  export const answerEarly: (text: string) => import('./search/suggested').Suggested | undefined
}

declare module 'virtual:search' {
  /** The search that `search` in `content/site.yaml` chooses. */
  export const loadSearch: () => Promise<import('./search/search').Provider>
}

declare module 'virtual:questions' {
  const questions: import('./content-model/types').Question[]
  export default questions
}

declare module 'virtual:known-options' {
  /** What the search page needs of the questions, which themselves are heavy. */
  const options: import('./content-model/types').KnownOptions
  export default options
}

declare module 'virtual:vocabulary' {
  const vocabulary: import('./content-model/types').Vocabulary
  export default vocabulary
}

declare module 'virtual:makers' {
  /** Empty for a site without `content/makers.yaml`. */
  const makers: import('./content-model/types').Maker[]
  export default makers
}

declare module 'virtual:site' {
  /** Without `links`, which only pasting needs, and with the language of this build. */
  const site: Omit<import('./content-model/types').Site, 'links'> & { language: string }
  export default site
}

declare module 'virtual:language-codes' {
  /** The codes of the site's languages; the first one is that of the site's base. */
  const codes: string[]
  export default codes
}

declare module 'virtual:insight' {
  type Insight = typeof import('./insight/insight')
  type Searches = typeof import('./insight/searches')
  export const note: Insight['note']
  export const useNote: Insight['useNote']
  export const useNoteOnLeave: Insight['useNoteOnLeave']
  export const noteAsked: Searches['noteAsked']
  export const noteBlur: Searches['noteBlur']
  export const noteChoice: Searches['noteChoice']
  export const noteGuess: Searches['noteGuess']
  export const noteTyping: Searches['noteTyping']
  export const useNoteUnanswered: Searches['useNoteUnanswered']
  /** Missing where `content/site.yaml` names no endpoint for events. */
  export const InsightNotice: typeof import('./insight/InsightNotice').InsightNotice | undefined
}

declare module 'virtual:language-words' {
  /** The languages of the site with their small words, which only search needs. */
  const languages: { code: string; words: string }[]
  export default languages
}

declare module 'virtual:product-links' {
  /** Missing when `content/site.yaml` has no `links`. */
  const links: import('./content-model/types').ProductLinks | undefined
  export default links
}

declare module 'virtual:moved' {
  /** Old address → the page that took its place, and what became of it. */
  const moved: Record<string, { to: string; note: string }>
  export default moved
}

declare module 'virtual:home' {
  /** The errors of the home page, in the order of `content/site.yaml`. */
  const cards: import('./content-model/types').HomeCard[]
  export default cards
  /** The groups of the list of errors that have any. */
  export const topics: import('./content-model/types').TopicCount[]
}

declare module 'virtual:articles' {
  interface ArticleModule {
    info: import('./content-model/types').ArticleInfo
    Body: import('mdx/types').MDXContent
    code?: import('./article/guides/code').Code
  }
  const articles: Record<string, () => Promise<ArticleModule>>
  export default articles
}
