import { describe, expect, it } from 'vitest'
import { consentKinds, getConsent } from '#shared/account/consents.ts'

describe.each(consentKinds)('the consent %s', (kind) => {
  it('says what is agreed to, for what, for how long and how to take it back', () => {
    const consent = getConsent(kind)
    expect(consent.kind).toBe(kind)
    expect(consent.version).toMatch(/^\d{4}-\d{2}$/)
    expect(consent.sentence).toContain(consent.title)
    expect(consent.sentence).toContain('3 年')
    expect(consent.text).toContain('撤回')
  })
})

it('the one about children speaks of guardians of those under 14', () => {
  expect(getConsent('children').text).toContain('不满 14 周岁')
})
