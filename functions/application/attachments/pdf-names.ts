/** Names that make a PDF do something (ISO 32000-2, 12.6.4, 7.11.4, 12.7.6, 12.7.8, 13.2 and 13.6), as values and as keys. */
const active = new Set([
  'JavaScript',
  'Launch',
  'ImportData',
  'GoToE',
  'RichMedia',
  'Rendition',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  // These send what is in the form, or ask another computer for a file, with the name of who is signed in here.
  'SubmitForm',
  'GoToR',
  'Movie',
  'Sound',
  '3D',
])
/** Names that mean this only as a key. */
const activeKeys = new Set(['EF', 'XFA', 'OnInstantiate'])

/** A name with its #xx written out, in small or capital letters (7.3.5). */
export const plainName = (name: string) =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

export const isActiveName = (name: string) => active.has(name)
export const isActiveKey = (name: string) => active.has(name) || activeKeys.has(name)
