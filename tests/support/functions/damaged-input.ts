import fc from 'fast-check'

/** Values that break naive code: other types, too long, or at the limits of dates and numbers. */
const oddValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '9999-12-31',
    '0001-01-01',
    '2026-02-30',
    '340111',
    '\u202E名',
    'x'.repeat(5000),
  ),
  fc.constantFrom<unknown>(
    -0,
    1e308,
    2 ** 53,
    -1,
    0.1,
    '__proto__',
    "'; drop table signups; --",
    null,
    [],
    {},
  ),
)

/** Text for an address or a form, without halves of characters. */
const oddText = oddValue.map((value) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString(),
)

/** A valid body with one to three of its values, at any depth, replaced by odd ones; or another value altogether. */
export const damagedBody = (body: object): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: oddValue, weight: 1 },
    {
      arbitrary: fc
        .array(fc.tuple(fc.nat(), oddValue), { minLength: 1, maxLength: 3 })
        .map((changes) => withChanges(body, changes)),
      weight: 2,
    },
  )

function withChanges(body: object, changes: readonly (readonly [number, unknown])[]): object {
  const copy = structuredClone(body)
  for (const [place, value] of changes) {
    const places = listPlaces(copy)
    const [holder, key] = places[place % places.length] ?? [copy, '']
    Reflect.set(holder, key, value)
  }
  return copy
}

function listPlaces(value: object): [object, string][] {
  return Object.entries(value).flatMap(([key, child]) => [
    [value, key] as [object, string],
    ...(child instanceof Object ? listPlaces(child) : []),
  ])
}

/** The same keys with some of their values replaced by odd text. */
export const damagedWords = (words: Record<string, string>): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(words).map(([key, word]) => [key, fc.oneof(fc.constant(word), oddText)] as const),
    ),
  )

/** A form of these fields, some of them odd, with a file of odd bytes, name and type. */
export const damagedForm = (form: FormData): fc.Arbitrary<FormData> =>
  fc
    .record({
      words: damagedWords(
        Object.fromEntries(
          [...form].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
        ),
      ),
      bytes: fc.uint8Array({ maxLength: 200 }),
      type: fc.constantFrom('image/jpeg', 'application/pdf', 'text/html', ''),
      name: oddText,
    })
    .map(({ words, bytes, type, name }) => {
      const made = new FormData()
      for (const [key, word] of Object.entries(words)) made.set(key, word)
      made.set('file', new File([new Uint8Array(bytes)], name, { type }))
      return made
    })
