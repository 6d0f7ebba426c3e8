// Stands in for a package that is not installed: it can be imported and passed on; whoever uses it hears how to bring it back.
function refuse() {
  throw new Error(
    'A package that is left out is used: take it out of scripts/steps/left-out.mjs, then npm start.',
  )
}

/** What tools look at in any value, to know what it is: nothing here. */
const isQuestion = (name) => typeof name === 'symbol' || name.startsWith('__') || name === 'then'

module.exports = new Proxy(refuse, {
  get: (target, name) => target[name] ?? (isQuestion(name) ? undefined : refuse),
})
