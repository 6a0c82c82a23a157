import * as m from '#words'
import { qrPath } from './qr-path'

/** An address as a QR code. Always dark on white, in every theme: cameras do not find inverted codes. */
export function QrCode({ text }: { text: string }) {
  const code = qrPath(text)
  if (!code) return <p className="text-sm">{m.share_qr_too_long()}</p>
  return (
    <svg
      role="img"
      aria-label={m.share_qr_name({ address: text })}
      viewBox={`0 -.5 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="size-44 forced-color-adjust-none rounded-md border border-line"
    >
      <rect y={-0.5} width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} stroke="#000" />
    </svg>
  )
}
