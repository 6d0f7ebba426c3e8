/** The picture of a readable photo. A few kinds of paper stand for all materials. */
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
