import { randomUUID } from 'node:crypto'
import type { Person } from './people.ts'
import { knownIdNumber } from './submissions.ts'

/** The database's answer to a save. */
export type Saved = { id: string; revision: number; savedAt: string; expiresAt: string }

/** A half filled form, as the functions pass it to SQL. */
export const aDraft = (changes: object = {}) => ({
  id: randomUUID(),
  serviceCode: 'child-education-aid',
  serviceName: '困难职工子女助学',
  variant: null,
  formVersion: 1,
  revision: 0,
  content: {
    regionCode: '340111',
    answers: { fullName: '示例一', idNumber: knownIdNumber },
    place: 'family',
    prefilled: [],
  },
  attachmentIds: [],
  ...changes,
})

export const save = (person: Person, draft: object) => person.call<Saved>('save_draft', { draft })
