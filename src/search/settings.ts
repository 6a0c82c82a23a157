/**
 * The numbers of the ranker. `npm run eval:choose` varies them one at a time over the judged queries of `test/eval`
 * (997 of them on 2026-11-30) and prints what each change does; `docs/decisions/010-learned-ranker.md` has the figures.
 */
export const SETTINGS = {
  /** Buckets of hashed features. */
  buckets: 8192,
  /** Lengths of the letter groups. */
  letters: { shortest: 3, longest: 4 },
  /** Share of single words, word pairs and letter groups in a text. */
  shares: { words: 1, pairs: 0.7, letters: 1 },
  /** How many articles Fuse scores: those that rank highest on the other evidence. */
  fuzzyMost: 12,
  /**
   * What makes the score of an article: the logarithm of its likelihood (not below `leastLikely`), its nearest passages,
   * the share of the query's words that its passages have (the rarer a word, the more it counts), Fuse's nearness, a code
   * that it carries (`alone` more where hardly anything else is asked, as in "err 404"), and a code that is its name.
   */
  adds: { model: 0.125, passages: 2, covered: 0.4, fuzzy: 0.6, code: 0.6, name: 0.5, alone: 1 },
  leastLikely: 0.0001,
  /** What the first, second and third nearest passage of an article count. */
  pool: [0.5, 0.3, 0.2],
  /**
   * How sure the first article is, as log-odds: a logistic regression that `npm run eval:choose` fits to whether a judged
   * query has an answer, from the first article's likelihood, passages and nearness, from those of "off topic", from the
   * words that the article has and those that it lacks (`missing`, `carried`), and from another maker's name that it does
   * not know, in a query that does not name the product (`elsewhere`).
   */
  sureness: {
    constant: 1.88,
    likely: 0.51,
    passages: 3.98,
    fuzzy: 3.56,
    code: 2.56,
    offLikely: -6.61,
    offPassages: -13.79,
    missing: -0.99,
    carried: 0.43,
    elsewhere: -2.81,
  },
  /**
   * The sureness that the first article needs to be a result, or to be a guess. Of the judged queries with an answer, 91%
   * get results; of those without, 93% get none and 65% not even guesses. In portals, which have no Fuse, a single word
   * is up to 3.1 less sure, hence the low threshold of guesses.
   */
  sure: 0.5,
  guess: -2.5,
  /** How far behind the first result's score another may be: 1.8 results on average, 97% with the right one. */
  behind: 0.5,
}

/** The settings of what the build learns (`src/node/read/search-data.ts`); no browser needs them. */
export const LEARNING = {
  /** How the model is trained. */
  training: { rounds: 4, rate: 0.75, balance: 0.5, least: 0.65, step: 0.4 },
  /** How much a text of each kind counts as an example. */
  examples: { title: 3, message: 1, alias: 1, phrasing: 1, summary: 1, offTopic: 1 },
  /** Phrasings that a browser compares a query with; articles share them evenly. */
  passages: 5200,
  /**
   * The share of them that is in the language of the site. With .85 instead of the shares that the files have, the first
   * results of 150 Spanish queries on the Spanish site rise from .82 to .84 (2026-11-30).
   */
  ownPassages: 0.85,
  /** The same of what is off topic. */
  offTopicPassages: 1450,
}
