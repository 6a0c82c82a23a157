import { Visitor, type ESTree } from 'vite'

/** A text that stands in a view itself, with the line it stands in. */
export interface ViewText {
  text: string
  line: number
}

/** Attributes whose text readers see or hear, of elements and of our own components. */
const SHOWN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'heading',
  'hint',
  'label',
  'name',
  'placeholder',
  'summary',
  'text',
  'title',
])

/** @returns every text of two letters or more that a view shows without asking a catalog for it */
export function viewTexts(program: ESTree.Program, source: string): ViewText[] {
  const found: ViewText[] = []
  const take = (nodes: { text: string; start: number }[]) => {
    for (const { text, start } of nodes)
      if (/\p{L}.*\p{L}/su.test(text))
        found.push({ text: text.trim().replace(/\s+/g, ' '), line: source.slice(0, start).split('\n').length })
  }
  const takeChildren = ({ children }: { children: ESTree.JSXChild[] }) => {
    for (const child of children) {
      // Entities such as &nbsp; are signs, not letters.
      if (child.type === 'JSXText') take([{ text: child.value.replace(/&\w+;/g, ' '), start: child.start }])
      if (child.type === 'JSXExpressionContainer') take(shownBy(child.expression))
    }
  }
  new Visitor({
    JSXElement: takeChildren,
    JSXFragment: takeChildren,
    JSXOpeningElement({ name: element, attributes }) {
      for (const attribute of attributes) {
        if (attribute.type !== 'JSXAttribute' || attribute.name.type !== 'JSXIdentifier' || !attribute.value) continue
        const { name } = attribute.name
        // The name of a field of a form is its id.
        const isId = name === 'name' && element.type === 'JSXIdentifier' && /^[a-z]/.test(element.name)
        if (!SHOWN.has(name) || isId) continue
        if (attribute.value.type === 'Literal') take(shownBy(attribute.value))
        if (attribute.value.type === 'JSXExpressionContainer') take(shownBy(attribute.value.expression))
      }
    },
  }).visit(program)
  return found
}

/** The texts that an expression may result in. What it hands to functions, or compares with, is not shown. */
function shownBy(node: ESTree.Expression | ESTree.JSXEmptyExpression | ESTree.PrivateIdentifier): {
  text: string
  start: number
}[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [{ text: node.value, start: node.start }] : []
  if (node.type === 'TemplateLiteral')
    return [
      ...node.quasis.map(({ value, start }) => ({ text: value.cooked ?? value.raw, start })),
      ...node.expressions.flatMap(shownBy),
    ]
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(shownBy)
  if (node.type === 'LogicalExpression')
    return node.operator === '&&' ? shownBy(node.right) : [node.left, node.right].flatMap(shownBy)
  if (node.type === 'BinaryExpression') return node.operator === '+' ? [node.left, node.right].flatMap(shownBy) : []
  if (node.type === 'ParenthesizedExpression' || node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression')
    return shownBy(node.expression)
  if (node.type === 'ArrayExpression')
    return node.elements.flatMap((element) => (element && element.type !== 'SpreadElement' ? shownBy(element) : []))
  return []
}
