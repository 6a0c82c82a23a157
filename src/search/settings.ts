/**
 * The numbers of the ranker. `npm run eval:choose` varies them one at a time over the judged queries of `test/eval`
 * (830 of them on 2026-11-30) and prints what each change does; `docs/decisions/010-learned-ranker.md` has the figures.
 */
export const SETTINGS = {
  /** Buckets of hashed features. */
  buckets: 8192,
  /** Lengths of the letter groups. */
  letters: { shortest: 3, longest: 4 },
  /** Share of single words, word pairs and letter groups in a text. */
  shares: { words: 1, pairs: 0.7, letters: 1 },
  /** How the build trains the model (`src/node/read/search/search-data.ts`). */
  training: { rounds: 4, rate: 0.75, balance: 0.5, least: 0.6, step: 0.4 },
  /** How much a text of each kind counts as an example. */
  examples: { title: 3, message: 1, alias: 1, phrasing: 1, summary: 1, offTopic: 1 },
  /** Phrasings that a browser compares a query with; articles share them evenly. */
  passages: 6000,
  /**
   * The share of them that is in the language of the site. With .85 instead of the shares that the files have, the first
   * results of 150 Spanish queries on the Spanish site rise from .82 to .84 (2026-11-30).
   */
  ownPassages: 0.85,
  /** The same of what is off topic. */
  offTopicPassages: 1500,
  fuzzy: {
    /** From 0 (the same) to 1 (anything): beyond this Fuse says that a text does not match. */
    threshold: 0.2,
    /** Characters of a query; a longer one is a sentence, which is like no short text as a whole. */
    longest: 24,
    /** How many articles Fuse scores: those that rank highest on the other evidence. */
    most: 12,
  },
  /**
   * What makes the score of an article: the logarithm of its likelihood (not below `leastLikely`), its nearest passages,
   * Fuse's nearness, a code that it carries, and a code that is its name.
   */
  adds: { model: 0.125, passages: 2, fuzzy: 0.6, code: 0.6, name: 0.5 },
  leastLikely: 0.0001,
  /** What the first, second and third nearest passage of an article count. */
  pool: [0.5, 0.3, 0.2],
  /**
   * How sure the first article is, as log-odds: a logistic regression that `npm run eval:choose` fits to whether a judged
   * query has an answer, from the first article's likelihood, passages and nearness, and from those of "off topic".
   */
  sureness: {
    constant: 4.11,
    likely: 0.18,
    passages: 4.45,
    fuzzy: 2.43,
    code: 1.9,
    offLikely: -7.47,
    offPassages: -18.65,
  },
  /**
   * The sureness that the first article needs to be a result, or to be a guess. Of the judged queries with an answer, 93%
   * get results; of those without, 93% get none and 73% not even guesses. In portals, which have no Fuse, a single word
   * is up to 2.4 less sure, hence the low threshold of guesses.
   */
  sure: 0.5,
  guess: -2,
  /** How far behind the first result's score another may be: 2.0 results on average, 97% with the right one. */
  behind: 0.5,
}
