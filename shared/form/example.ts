/** What a readable photo of a material looks like: a few kinds of paper stand for all of them. */
export const exampleKinds = [
  'id-card',
  'register',
  'receipt',
  'stamped-page',
  'handwriting',
  'certificate',
  'venue',
] as const

export type ExampleKind = (typeof exampleKinds)[number]
