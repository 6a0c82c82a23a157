import * as m from '#words'
import type { ProductLinks } from '../content-model/types'
import { type Address, readAddress } from './address'
import { type PageClues, readErrorBody, readMarkup, readOAuth } from './error-body'
import { type HttpResponse, isHeaders, type RateHeaders, readRateHeaders, readResponse } from './http'
import { findJson, type FoundJson } from './loose-json'
import { isClient, isLog } from './paste-kind'
import { type Prepared, withoutStackTrace } from './prepare'
import { codesOfWording, codesOfValidation, mainCode, findStatusCodes } from './status-codes'
import type { Clues, CodeClue, PasteKind } from './types'

/** Everything that was found in one text. */
export interface Extracted extends Clues {
  kind: PasteKind
  address?: Address
  rate?: RateHeaders
  /** The response is a success that lists failures. */
  isPartial: boolean
  /** The first code that the text states, not one that is implied. */
  given?: number
  /** The words around the structured parts. */
  prose: string
  stackLines: number
  markup: boolean
}

/** The share of a text that has to be JSON for the text to count as JSON. */
const MIN_JSON_SHARE = 0.6

/** Runs every reader on a prepared text and combines what they find, the most trusted first. */
export function extract({ text: input, unwrapped }: Prepared, hosts: string[], links: ProductLinks): Extracted {
  const { text, lines: stackLines } = withoutStackTrace(input)
  const address = readAddress(text, hosts, links)
  if (unwrapped) address?.link.changes.unshift(m.paste_change_unwrapped())
  const response = readResponse(text)
  const page = readMarkup(response?.body ?? text)
  const json = page ? [] : findJson(text)
  const body = readErrorBody(json.map(({ value }) => value))
  const oauth = readOAuth(text)
  const rate = readRateHeaders(text)
  const isLink = address !== undefined && address.isWhole && response === undefined && json.length === 0
  const prose = isLink ? '' : proseOf({ text, json, page, response })
  const readers = [address, oauth, body, page].filter((clues) => clues !== undefined)
  const messages = [...new Set(readers.flatMap((clues) => clues.messages))]
  const around = findStatusCodes(prose).map((code) => ({ code, why: m.paste_why_code_in_text({ code }) }))
  const outer = response?.code ?? body.outer ?? (text.split('\n', 4).length < 4 ? around[0]?.code : undefined)
  const isPartial = body.isPartial || outer === 207 || (isSuccess(outer) && body.hasErrors)
  const stated = [
    ...(response ? [{ code: response.code, why: m.paste_why_code_in_response({ code: response.code }) }] : []),
    ...body.codes,
    ...(page?.codes ?? []),
    ...around,
  ]
  // In a partial success, the error codes belong to single records.
  const given = isPartial ? stated.filter(({ code }) => isSuccess(code)) : stated
  const inWords = [...codesOfWording(body.messages, prose), ...codesOfValidation(body, prose)]
  const codes = [
    ...given,
    ...(given.length === 0 && !isPartial ? inWords : []),
    ...impliedCodes({ rate, isPartial, link: isLink ? address : undefined }),
  ]
  const isOAuth = oauth !== undefined || body.isOAuth
  return {
    kind: kindOf({ text, isLink, isOAuth, response, json, page }),
    address,
    rate,
    codes: mainFirst(codes),
    given: mainFirst(given)[0]?.code,
    messages,
    reasons: [...new Set(readers.flatMap(({ reasons }) => reasons))],
    fields: body.fields,
    isPartial,
    prose,
    stackLines,
    markup: page !== undefined,
  }
}

function isSuccess(code: number | undefined): boolean {
  return code !== undefined && code >= 200 && code < 300
}

/** The codes that the other findings imply. */
function impliedCodes({
  rate,
  isPartial,
  link,
}: {
  rate?: RateHeaders
  isPartial: boolean
  link?: Address
}): CodeClue[] {
  const codes: CodeClue[] = []
  if (rate?.remaining !== undefined && rate.remaining <= 0)
    codes.push({ code: 429, why: m.paste_why_code_no_calls_left({ code: 429 }) })
  if (isPartial) codes.push({ code: 207, why: m.paste_why_code_partial({ code: 207 }) })
  if (link && opensRecords(link)) codes.push({ code: 404, why: whyMissing(404, link) })
  return codes
}

/** Whether an address opens records of the product, not its help or login, and carries no error of its own. */
function opensRecords({ use, link, reasons }: Address): boolean {
  return use !== 'login' && link.environment !== undefined && reasons.length === 0
}

function whyMissing(code: number, { link }: Address): string {
  return link.changes.length > 0 ? m.paste_why_code_damaged_link({ code }) : m.paste_why_code_failing_link({ code })
}

interface Shape {
  text: string
  isLink: boolean
  isOAuth: boolean
  response?: HttpResponse
  json: FoundJson[]
  page?: PageClues
}

function kindOf({ text, isLink, isOAuth, response, json, page }: Shape): PasteKind {
  if (response) return 'response'
  if (isOAuth) return 'oauth'
  if (isLink) return 'url'
  if (page) return 'page'
  const inJson = json.reduce((sum, { start, end }) => sum + end - start, 0)
  if (inJson > text.trim().length * MIN_JSON_SHARE) return 'json'
  if (isHeaders(text)) return 'headers'
  if (isLog(text)) return 'log'
  if (isClient(text)) return 'client'
  if (json.length > 0) return 'json'
  return /^\s*https?:\/\/\S+\s*$/.test(text) ? 'url' : 'text'
}

/** The words around the structured parts. Of a response the body only, because headers are not messages. */
function proseOf({ text, json, page, response }: Pick<Shape, 'text' | 'json' | 'page' | 'response'>): string {
  if (page) return page.text
  return response ? cut(response.around, findJson(response.around)) : cut(text, json)
}

function cut(text: string, json: FoundJson[]): string {
  let from = 0
  const kept: string[] = []
  for (const { start, end } of json) {
    kept.push(text.slice(from, start), '{}')
    from = end
  }
  return kept.join('') + text.slice(from)
}

/** Each code once, the one that says what went wrong first. */
function mainFirst(codes: CodeClue[]): CodeClue[] {
  const once = codes.filter(({ code }, index) => codes.findIndex((other) => other.code === code) === index)
  const main = mainCode(once.map(({ code }) => code))
  return [...once.filter(({ code }) => code === main), ...once.filter(({ code }) => code !== main)]
}
