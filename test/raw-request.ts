import { request } from 'node:http'

/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number
  /** All values of a header, by its name in lower case. */
  headers: Record<string, string[] | undefined>
  body: string
}

/**
 * Asks a server for a path exactly as it is written, which neither `fetch` nor a browser does, and follows nothing.
 *
 * @param headers such as `Accept-Encoding`; a compressed body is not unpacked
 */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headersDistinct,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}
