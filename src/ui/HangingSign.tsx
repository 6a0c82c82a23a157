/**
 * A sign on the hook of a crane: the site's emblem, drawn where a page has room for it. A drawing only; whatever
 * it says is in the text beside it.
 */
export function HangingSign({ children, className = '' }: { children: string; className?: string }) {
  return (
    <svg viewBox="0 0 176 290" aria-hidden="true" className={`drawn ${className}`}>
      <path
        d="M84 0v118m8-118v118m-14 0h20v22H78zm10 22v6a9 9 0 1 1-9 9M88 163 24 212m64-49 64 49"
        className="stroke-line-strong"
      />
      <circle cx="88" cy="129" r="3" className="stroke-line-strong" />
      <rect x="8" y="212" width="160" height="76" rx="8" className="fill-sign stroke-on-sign" />
      <rect x="14" y="218" width="148" height="64" rx="4" className="stroke-on-sign" />
      <text x="88" y="270" textAnchor="middle" className="fill-on-sign stroke-none font-sign text-[3.5rem] font-bold">
        {children}
      </text>
    </svg>
  )
}
