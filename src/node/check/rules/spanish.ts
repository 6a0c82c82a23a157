import type { WritingRules } from '../sentences'

/** Vowels that are always a syllable of their own: a weak vowel with an accent is one, too. */
const STRONG = /[aeoáéóíú]/g
const VOWELS = /[aeiouáéíóúü]+/g

/**
 * Counts the syllables of a Spanish word by its vowels: neighbors make one syllable unless both are strong. At least 1, so
 * that a number or a code counts as one.
 */
export function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    // At the end or by itself it is a vowel: "ley", "y".
    .replace(/y$/, 'i')
  const groups = spoken.match(VOWELS) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(STRONG)?.length ?? 0), 0),
  )
}

/** How a step can begin, without the pronoun behind it: "conéctese" is there as "conecte". */
const VERBS = new Set(
  `abra active actualice agregue apague apunte asegure averigüe avise baje borre busque cambie capture cargue cierre
  compare comparta complete compruebe conceda conecte configure confirme consiga contacte copie corra corrija cree cuente
  decida deje desactive desbloquee descargue desconecte desinstale detenga diga divida dé elija elimine empiece encienda
  encuentre entre envíe escriba espere evite exporte fije firme guarde haga imprima importe inicie instale intente invite
  lea libere limite llame lleve llene mande mantenga marque mida mire mueva muestre no obtenga ordene pase pegue permita
  pida ponga pregunte pruebe publique quite reabra reciba reduzca reemplace registre reinicie reintente repita reparta
  reporte responda restablezca restaure revise revoque saque salga seleccione separe siga sincronice solicite suba termine
  toque tome use vea vuelva anote defina`.split(/\s+/),
)
const PRONOUN = /(?:se|me|nos|les?|l[oa]s?)$/
const ACCENTS: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }

/** "Mientras tanto, vea …" begins with its verb, too. */
const OPENING = /^[^,]{1,30}, /

function beginsWithVerb(title: string): boolean {
  return isVerb(title) || (OPENING.test(title) && isVerb(title.replace(OPENING, '')))
}

function isVerb(title: string): boolean {
  const first = /^\p{L}+/u.exec(title)?.[0].toLowerCase() ?? ''
  // The accent is there because of the pronoun: "fíjese", but "envíelo".
  const bare = first.replace(PRONOUN, '')
  const plain = bare.replace(/[áéíóú]/g, (letter) => ACCENTS[letter] ?? letter)
  return [first, bare, plain].some((word) => VERBS.has(word))
}

/** The constants of Fernández Huerta. His index falls with hardness, so it is turned around. */
const [EASIEST, BY_SYLLABLES, BY_WORDS] = [206.84, 60, 1.02]

/** The rules of docs/languages.md for Spanish. */
export const spanish: WritingRules = {
  wordsInSentence: 28,
  wordsOnAverage: 17,
  reading: {
    about: 'ease of reading',
    hardnessOf(sentences) {
      const words = sentences.flat()
      const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0)
      return 100 - (EASIEST - (BY_SYLLABLES * syllables) / words.length - (BY_WORDS * words.length) / sentences.length)
    },
    hardest: { user: 35, admin: 40, developer: 36 },
    say: (hardness) => `${(100 - hardness).toFixed(0)} of 100`,
    sayLimit: (hardest) => `at least ${100 - hardest} of 100 (Fernández Huerta)`,
  },
  banned: [
    'por favor',
    'lo sentimos',
    'disculpe',
    'ups',
    'simplemente',
    'sencillamente',
    'dificultades técnicas',
    'problemas técnicos',
    'inválido',
    'inválida',
    'prohibido',
    'prohibida',
    'proporcione',
    'proporcionar',
  ],
  instead: {
    'dificultades técnicas': 'Say what happens.',
    'problemas técnicos': 'Say what happens.',
    inválido: 'Say what is expected: vencido, equivocado, desconocido.',
    inválida: 'Say what is expected: vencida, equivocada, desconocida.',
    prohibido: 'Say who has no access to what.',
    prohibida: 'Say who has no access to what.',
    proporcionar: 'Write "dar", "enviar" or "escribir".',
    proporcione: 'Write "dé", "envíe" or "escriba".',
  },
  sourceTalk:
    /(?<!\p{L})(?:nuestro (?:propio )?consejo|(?:guías?|fuentes?) independientes?|ninguna página (?:de \p{L}+ )?(?:dice|indica|da|menciona|describe|pone))(?!\p{L})/giu,
  beginsWithVerb,
  verbExample: 'Espere un minuto',
}
