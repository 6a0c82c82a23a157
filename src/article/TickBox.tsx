/**
 * The box of a checklist, to be ticked on paper. Drawn, because a check box that cannot be changed says nothing to a
 * screen reader but that it is off.
 */
export function TickBox() {
  return (
    <span
      aria-hidden="true"
      className="mr-1 inline-block size-[0.85em] rounded-xs border border-current align-[-0.05em]"
    />
  )
}
