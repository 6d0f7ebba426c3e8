/** How each form that is open saves itself, by its service. Apart from the forms, which load with their subpackage. */
const saves = new Map<string, () => Promise<void>>()

export function rememberSave(key: string, save: () => Promise<void>): void {
  saves.set(key, save)
}

/** Saves what is being filled in to the worker's account, as far as the network lets it. */
export const saveOpenForms = () => Promise.all([...saves.values()].map((save) => save()))
