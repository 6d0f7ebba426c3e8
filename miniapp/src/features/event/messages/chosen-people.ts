/** The people of the roster whom the next message is for. Their names and ids are too much for an address, and belong into none. */
export type ChosenPeople = { ids: readonly string[]; words: string }

let chosen: ChosenPeople | undefined

export function choosePeople(people: ChosenPeople): void {
  chosen = people
}

/** Whom the roster has chosen. None after the page was loaded again. */
export const chosenPeople = (): ChosenPeople | undefined => chosen
