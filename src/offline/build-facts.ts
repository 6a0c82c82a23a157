import * as z from 'zod/mini'

/**
 * What one build consists of, as far as it is kept for reading without a signal. The build writes it into the
 * worker and into `build.json`.
 */
const buildSchema = z.object({
  /** The same for two builds of the same content and code. */
  id: z.string(),
  /** What keeping it takes on the device, in bytes. */
  bytes: z.number(),
  /** The file that holds every page, from the base. */
  pages: z.string(),
  /** Files whose names change with their content, from the base. */
  assets: z.array(z.string()),
  /** Files whose names stay, from the base. */
  files: z.array(z.string()),
  /** Files of the build before this one, which open tabs may still ask for. */
  inherited: z.optional(z.array(z.string())),
})

export type Build = z.infer<typeof buildSchema>

/** @throws when it is not the description of a build */
export function parseBuild(data: unknown): Build {
  return z.parse(buildSchema, data)
}

const savedSchema = z.object({
  id: z.string(),
  /** Milliseconds. */
  savedAt: z.number(),
  bytes: z.number(),
  assets: z.array(z.string()),
})

/** A build that is on this device in full. */
export type Saved = z.infer<typeof savedSchema>

/** @throws when it is not the record of a saved build */
export function parseSaved(data: unknown): Saved {
  return z.parse(savedSchema, data)
}
