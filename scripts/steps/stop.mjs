/** Thrown for a problem that the reader can fix: its message is one sentence that says how. */
export class Stop extends Error {}

/** Runs a whole script: a `Stop` is printed as its sentence, any other error with its stack. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    process.exitCode = 1
  }
}
