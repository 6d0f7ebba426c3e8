import { ask, describe } from './ask.mjs'

const sentences = {
  database: {
    down: 'The database does not answer: look at SUPABASE_URL, the keys, and whether the project is paused.',
    unwritable: 'The database takes no writing: its disk is full, or it is a read replica.',
  },
  storage: {
    down: 'The storage does not answer, or the bucket "attachments" is missing: apply the migrations.',
  },
  workers: {
    refused:
      'Database or storage refuses the tokens of workers, so nobody can sign in or upload: SUPABASE_JWT_SECRET is not a key of this project.',
  },
  keys: {
    missing:
      'The database has lost keys: npm run restore with --keys-only puts them back. Never make new ones.',
  },
  clock: {
    wrong:
      'The clocks of the functions and of the database differ by more than half a minute, and tokens last for one.',
  },
  disk: {
    full: 'The disk under the data is full: free some space.',
    unwritable: 'The disk under the data cannot be written.',
  },
}

/** The health of the parts, the jobs, the clock and the keys. */
export async function checkHealth(api, { seen, hints, faults }) {
  const before = Date.now()
  const answer = await ask(api, '/api/health')
  const { status, headers, json } = answer
  if (status === 0) {
    faults.push(
      `${api} cannot be reached (${describe(answer)}): look at the address, the name server and the firewall.`,
    )
    return false
  }
  if (json?.database === undefined) {
    faults.push(
      `/api/health is not answered by our functions (${describe(answer)}): the proxy has to send everything below /api to them.`,
    )
    return false
  }
  const found = Object.entries(sentences).flatMap(([part, words]) => words[json[part]] ?? [])
  faults.push(...found)
  if (status !== 200 && found.length === 0)
    faults.push(`/api/health answers ${status} without naming a part that fails.`)
  checkJobs(json.jobs ?? [], faults, hints)
  checkClock(headers, before, faults)
  if (json.yearsWithoutHolidays?.length > 0)
    hints.push(
      `The calendar lacks the holidays of ${json.yearsWithoutHolidays.join(', ')}: enter them in the console.`,
    )
  if (found.length === 0)
    seen.push(
      `version ${json.version}, migration ${json.migration}: database, storage and workers' tokens are well`,
    )
  return true
}

function checkJobs(jobs, faults, hints) {
  const late = jobs.filter(({ isLate }) => isLate)
  if (late.length > 0)
    faults.push(
      `The jobs ${late.map(({ name }) => name).join(', ')} did not run when they should: call POST /api/jobs every minute, and api.run_due_jobs() by pg_cron.`,
    )
  for (const { name } of jobs.filter(({ lastError }) => lastError))
    hints.push(`The job ${name} failed when it last ran: its reason is in private.job_faults.`)
}

function checkClock(headers, before, faults) {
  const theirs = Date.parse(headers.get('date') ?? '')
  const seconds = Math.round((theirs - before) / 1000)
  if (Math.abs(seconds) > 60)
    faults.push(
      `The server's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'} of this computer's: one of them needs a time server, since tokens live for a minute.`,
    )
}
