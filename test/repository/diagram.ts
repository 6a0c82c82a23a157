import { isTest, roomOf, type Module } from './modules'
import { LAYERS } from './rooms'

const BEGIN = '<!-- drawn by npm run diagram: begin -->'
const END = '<!-- drawn by npm run diagram: end -->'

type Layer = keyof typeof LAYERS
const LAYER_NAMES = Object.keys(LAYERS) as Layer[]

/**
 * Draws which room imports which, in Mermaid, from the imports themselves. Between layers one arrow stands for all;
 * between features each has its own.
 */
export function diagramOf(modules: Module[]): string {
  const ways = new Set(
    modules
      .filter(({ file }) => !isTest(file))
      .flatMap(({ imports }) => imports.map(({ from, to }) => arrow(roomOf(from), roomOf(to)))),
  )
  ways.delete('')
  return ['```mermaid', 'flowchart TD', ...LAYER_NAMES.flatMap(box), ...[...ways].toSorted(), '```'].join('\n')
}

function box(layer: Layer): string[] {
  return [`  subgraph ${idOf(layer)}["${layer}"]`, ...LAYERS[layer].map((room) => `    ${room}`), '  end']
}

function arrow(from: string, to: string): string {
  const [upper, lower] = [layerOf(from), layerOf(to)]
  if (!upper || !lower || from === to) return ''
  if (upper !== lower) return `  ${idOf(upper)} --> ${idOf(lower)}`
  return upper === 'Features' ? `  ${from} --> ${to}` : ''
}

function layerOf(room: string): Layer | undefined {
  return LAYER_NAMES.find((layer) => LAYERS[layer].some((known) => known === room))
}

function idOf(layer: Layer): string {
  return layer.split(' ')[0]?.toUpperCase() ?? ''
}

/**
 * Puts a diagram into the place that a document keeps for it.
 *
 * @throws when the document has no such place
 */
export function withDiagram(text: string, diagram: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`no place for the diagram between ${BEGIN} and ${END}`)
  return `${text.slice(0, begin + BEGIN.length)}\n\n${diagram}\n\n${text.slice(end)}`
}
