import { qrPath } from './qr-path'

/** An address for a camera: always dark on white, whatever the theme, or cameras do not find it. */
export function QrCode({ text }: { text: string }) {
  const code = qrPath(text)
  if (!code) return <p className="text-sm">The address is too long for a QR code. Leave something out.</p>
  return (
    <svg
      role="img"
      aria-label={`QR code of ${text}`}
      viewBox={`0 0 ${code.side} ${code.side}`}
      shapeRendering="crispEdges"
      className="size-44 forced-color-adjust-none rounded-md border border-line"
    >
      <rect width={code.side} height={code.side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  )
}
