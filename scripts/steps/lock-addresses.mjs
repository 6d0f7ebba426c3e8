const inFolders = 'node_modules/'

/**
 * The lock file with the address of each package's file: where `npm publish` puts it in every registry that speaks npm's
 * protocol. `settings` is what `npm config list --json` says. What brings its own address, lies in one of our folders or
 * inside another package stays as it is.
 */
export function addAddresses(lock, settings) {
  const withAddress = ([place, entry]) => {
    if (place === '' || entry.resolved || entry.inBundle || !place.includes(inFolders)) return [place, entry]
    const name = entry.name ?? place.slice(place.lastIndexOf(inFolders) + inFolders.length)
    const [scope, bareName] = name.startsWith('@') ? name.split('/') : [undefined, name]
    const registry = settings[`${scope}:registry`] ?? settings.registry
    const file = `${name}/-/${bareName}-${entry.version}.tgz`
    return [place, { ...entry, resolved: new URL(file, `${registry.replace(/\/$/, '')}/`).href }]
  }
  return { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).map(withAddress)) }
}
