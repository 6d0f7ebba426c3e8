const inFolders = 'node_modules/'

/**
 * The lock file with the address of each package's file, where `npm publish` puts it in every registry with npm's
 * protocol. `settings` is the output of `npm config list --json`. A package with an address, one in our folders and one
 * inside another package stay as they are.
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
