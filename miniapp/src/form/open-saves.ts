/** How each open form saves itself, by its service. It is apart from the forms, which load with their subpackage. */
const saves = new Map<string, () => Promise<void>>()

export function rememberSave(key: string, save: () => Promise<void>): void {
  saves.set(key, save)
}

/** Saves the open forms to the worker's account, as far as the network allows. */
export const saveOpenForms = () => Promise.all([...saves.values()].map((save) => save()))
