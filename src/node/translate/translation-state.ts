/** How far a translation has come. */
export interface TranslationState {
  language: string
  /** What nobody has translated: articles by id, or what of a YAML file. */
  missing: Record<string, string[]>
  /** What has changed since: by file, the sections or ids. */
  older: Record<string, string[]>
}
