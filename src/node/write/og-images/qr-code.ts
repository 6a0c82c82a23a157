import { qrPath } from '../../../share/qr-path'

/**
 * An address as a QR code for paper: an SVG file, dark on white.
 *
 * @throws when the address is too long for a QR code
 */
export function qrCode(address: string): string {
  const code = qrPath(address)
  if (!code) throw new RangeError(`Too long for a QR code: ${address}`)
  const { path, size } = code
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -.5 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0-.5h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>\n`
  )
}
