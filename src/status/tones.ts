import type { Verdict } from './verdict'

/** The colors of a box that tells a verdict. What is fine, or not known, has none of its own. */
export const TONES: Record<Verdict['kind'], string> = {
  problem: 'border-bad bg-bad-soft text-bad',
  maintenance: 'border-line-strong bg-accent-soft text-accent',
  fine: '',
  unknown: '',
}
