import type { Verdict } from './verdict'

const SHAPES: Record<Verdict['kind'], string> = {
  problem: 'M12 3 22.5 21h-21zM12 10v5M12 17.8v.4',
  maintenance: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM12 7v5.5l3.5 2',
  fine: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM7.5 12.5l3 3 6-6.5',
  unknown: 'M12 2.5a9.5 9.5 0 1 0 .01 0zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.6v.4',
}

/** Each verdict has a shape of its own, beside its words. */
export function StatusIcon({ kind }: { kind: Verdict['kind'] }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className="shrink-0">
      <path
        d={SHAPES[kind]}
        className="fill-none stroke-current"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
