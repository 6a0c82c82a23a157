/** What synthetic articles are made of. Every sentence is short and plain enough for the rules of writing. */

export const AREAS = [
  'Drawings', 'Photos', 'Meetings', 'Budget', 'Tasks', 'Forms', 'Reports', 'Schedule', 'Contacts', 'Invoices', 'Bids', 'Tests',
] // prettier-ignore

export const TOOLS = ['list', 'viewer', 'export', 'import', 'archive', 'log', 'template', 'calendar', 'inbox', 'map']

/** What can go wrong, in five groups of five: what happens, and how. */
export const FAILURES: Record<string, string[]> = {
  blank: ['does not open', 'stays empty', 'shows a white page', 'shows only the menu', 'closes at once'],
  refused: [
    'says no access',
    'asks for a password again',
    'hides its buttons',
    'opens for others only',
    'is grayed out',
  ],
  slow: ['loads for minutes', 'stops at 90 percent', 'freezes after a click', 'times out at noon', 'waits in a queue'],
  wrong: ['shows old data', 'shows the wrong project', 'doubles each line', 'loses the last line', 'mixes up dates'],
  file: ['rejects the file', 'cuts the name short', 'turns pages around', 'saves no pictures', 'breaks the link'],
}

export const MEANINGS = [
  'The {tool} of {area} asked the server for its lines, and the answer did not fit.',
  'Somebody changed the {tool} of {area} while you had it open, so the two copies differ.',
  'The {tool} holds more lines than the page can draw in one go.',
  'A setting of the project hides a part of the {tool} from people with your role.',
  'The page and the server run two versions of the {tool} until you load it again.',
  'One line of the {tool} points to a record that is gone.',
]

export const WHO = [
  'You can fix this. Load the {tool} again first, then check the project you are in.',
  'Your administrator can fix this. The {tool} of {area} follows the settings of the project.',
  'You can wait it out. The {tool} comes back by itself in most cases.',
]

export const SAFE = [
  'What you saved in {area} before is safe. The last entry may be missing, so look for it.',
  'Nothing is lost. The {tool} only shows lines, and it changes none of them.',
  'Your draft stays on this device until the {tool} takes it.',
]

export const STEPS: [title: string, text: string][] = [
  ['Refresh the page', 'The {tool} asks for all its lines once more. Count to ten before you click.'],
  ['Open {area} from the menu', 'An old link can lead to a {tool} of last year. The menu leads to the one of today.'],
  ['Check the name of the project', 'It stands at the top left. Two projects can have nearly the same name.'],
  ['Try a private window', 'It leaves out stored data. If the {tool} works there, clear the stored data.'],
  [
    'Ask a coworker to open it',
    'If they see the same, it is not your device. Tell your administrator what both of you see.',
  ],
  ['Look at the live status', 'Open the [live status](/status). If it lists {area}, leave the {tool} for later.'],
  ['Choose a shorter time span', 'Set the filter of the {tool} to one week. Then make it longer step by step.'],
  ['Save a copy of your text', 'Paste it into a note before you go on. Then the {tool} can lose nothing of yours.'],
  ['Wait five minutes, then try once more', 'A full queue is often empty by then. More clicks make it longer.'],
  ['Update the app on your phone', 'An old app does not know the new {tool}. The store shows which version you have.'],
]

export const CAUSES: [title: string, text: string][] = [
  ['A change by somebody else', 'Two people had the {tool} open, and one of them saved first.'],
  ['A role that changed', 'An administrator moved you to a role that has no {tool} in {area}.'],
  ['A very long list', 'The {tool} has thousands of lines, and the page draws them all.'],
  ['A weak signal', 'The phone lost the network between two parts of the answer.'],
  ['A file from another program', 'It carries a format that the {tool} of {area} cannot read.'],
  ['A clock that is wrong', 'The device is minutes ahead, so the {tool} takes the answer for an old one.'],
]

export const HABITS = [
  'Close the {tool} at the end of the day. A page that stays open for days falls behind.',
  'Keep file names short and plain. Then the {tool} can show them in full.',
  'Filter {area} before you open the {tool}. A short list loads at once.',
  'Give each role its own view of {area}. Then nobody meets a {tool} that is not for them.',
]

export const ALIASES = [
  '{area} {tool} broken', '{tool} in {area} not working', 'why does the {tool} of {area} fail', 'cannot use {area} {tool}',
  '{area} {tool} problem after update', '{tool} {failure} on my phone', '{area} {failure}', 'no {tool} in {area} today',
] // prettier-ignore

/** Rare words, as products, vendors and places bring them. */
export const SYLLABLES = 'bar den fol gris hal jun kel lor mar nes ost pra quil ros sten tor ulm vas wex yor zan'.split(
  ' ',
)
