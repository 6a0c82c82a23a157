import { describe, expect, it } from 'vitest'
import { feedOf, SETTINGS } from '../../test/fixtures/status'
import { areMissing, watchedComponents, partsOf } from './verdict'

describe('partsOf', () => {
  it.each([
    ['by id, whatever the name', { id: '47gjht5rzqch', name: 'Renamed' }, ['api']],
    ['by id, although the name is a quiet one', { id: '944dgf517gm9', name: 'Community hooks' }, ['api']],
    ['by words', { id: 'a', name: 'Web Application' }, ['web']],
    ['by words in the plural', { id: 'a', name: 'Logins' }, ['login']],
    ['whole words only', { id: 'a', name: 'Procore Portfolios' }, []],
    ['by the group', { id: 'a', name: 'Daily Log', group: 'Core Tools' }, ['web']],
    ['own name before the group', { id: 'a', name: 'iOS app', group: 'Core Tools' }, ['mobile']],
    ['quiet', { id: 'a', name: 'Procore Community' }, []],
    ['quiet in a watched group', { id: 'a', name: 'Training Center', group: 'Core Tools' }, []],
    ['watched in a quiet group', { id: 'a', name: 'Mobile app', group: 'Community' }, ['mobile']],
    ['member of a quiet group', { id: 'a', name: 'Forum', group: 'Community' }, []],
    ['nobody watches', { id: 'a', name: 'Estimating' }, []],
  ])('%s', (_, component, parts) => expect(partsOf(component, SETTINGS)).toEqual(parts))
})

it('finds the components of all parts or of one', () => {
  const feed = feedOf('operational')
  expect(watchedComponents(feed, SETTINGS).map(({ name }) => name)).toEqual([
    'Web Application',
    'API Gateway',
    'Webhooks',
    'Developer Sandbox',
    'Monthly Sandbox',
  ])
  expect(watchedComponents(feed, SETTINGS, 'web').map(({ name }) => name)).toEqual(['Web Application'])
})

describe('areMissing', () => {
  const operational = feedOf('operational')
  const withoutApi = { ...operational, components: operational.components.filter(({ group }) => !group) }
  it.each([
    ['all there', operational, undefined, false],
    ['nothing listed', feedOf('missing-keys'), undefined, true],
    ['only quiet parts listed', feedOf('parts-vanished'), undefined, true],
    ['a part pinned by id is gone', withoutApi, undefined, true],
    ['a pinned part is gone, another is asked for', withoutApi, 'web', false],
    ['one that was never listed', operational, 'mobile', true],
  ] as const)('%s', (_, feed, part, missing) => expect(areMissing(feed, SETTINGS, part)).toBe(missing))
})
