/** The numbers of the learned ranker, which `npm run eval:choose` varies one at a time. */
export const SETTINGS = {
  /** Buckets of hashed features. */
  buckets: 8192,
  /** Lengths of the letter groups. */
  letters: { shortest: 3, longest: 4 },
  /** Share of single words, word pairs and letter groups. */
  shares: { words: 1, pairs: 0.7, letters: 1 },
  training: { rounds: 4, rate: 0.75, balance: 0.5, least: 0.6, step: 0.4 },
  /** How much a text of each kind counts as a lesson. */
  lessons: { title: 3, message: 1, alias: 1, phrasing: 1, summary: 1, body: 0.2, offTopic: 1 },
  fuzzy: {
    /** From 0 (exact) to 1 (anything): beyond this Fuse takes a text for another one. */
    threshold: 0.3,
    /** Characters of a query; a longer one is a sentence, which is like no short text as a whole. */
    longest: 24,
  },
  /** What is added to an article's likelihood: for a code it carries, a code that is its name, and Fuse's nearness. */
  adds: { alike: 3, code: 0.6, name: 0.5, near: 0.6 },
  /** What the first, second and third nearest passage of an article count. */
  pool: [0.5, 0.3, 0.2] as [number, number, number],
  /** How much the likelihood of "off topic" takes from being sure. */
  offTopic: 0.5,
}
