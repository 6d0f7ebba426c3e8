// Replaces a package that is not installed. It can be imported and passed on. Using it throws an error that says how to
// bring the package back.
function refuse() {
  throw new Error(
    'A package that is left out is used: take it out of scripts/steps/left-out.mjs, then npm start.',
  )
}

/** Properties that tools read from any value to recognize it. They are undefined here. */
const isQuestion = (name) => typeof name === 'symbol' || name.startsWith('__') || name === 'then'

module.exports = new Proxy(refuse, {
  get: (target, name) => target[name] ?? (isQuestion(name) ? undefined : refuse),
})
