import { leftOut } from './left-out.mjs'

const inFolders = 'node_modules/'

/** The next folder where Node looks, as the path of a package in the lock file; undefined after the root. */
const outerOf = (place) => {
  if (place === '') return undefined
  const end = place.lastIndexOf(`/${inFolders}`)
  return end < 0 ? '' : place.slice(0, end)
}

/** Where the package at `place` finds `name`: the nearest node_modules that has it. */
function find(packages, place, name) {
  for (let from = place; from !== undefined; from = outerOf(from)) {
    const candidate = `${from && `${from}/`}${inFolders}${name}`
    if (packages[candidate]) return candidate
  }
  return undefined
}

/** A lock entry without the packages that are left out. An optional peer does not bring a package. */
function withoutLeftOut(place, entry) {
  const name = entry.name ?? place.slice(place.lastIndexOf(inFolders) + inFolders.length)
  const unwanted = leftOut[name] ?? {}
  const keep = (names = {}) => Object.fromEntries(Object.entries(names).filter(([one]) => !(one in unwanted)))
  const kept = { ...entry }
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'peerDependenciesMeta'])
    if (entry[kind]) kept[kind] = keep(entry[kind])
  return kept
}

const namesAskedBy = ({
  dependencies,
  devDependencies,
  optionalDependencies,
  peerDependencies,
  peerDependenciesMeta,
}) => {
  const needed = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  return [dependencies, devDependencies, optionalDependencies]
    .flatMap((names) => Object.keys(names ?? {}))
    .concat(needed)
}

/** The lock file without the left-out packages and without what only they need. */
export function withNeededPackages(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([place, entry]) => [place, withoutLeftOut(place, entry)]),
  )
  const needed = new Set([''])
  for (const place of needed) {
    const { link, resolved } = packages[place]
    if (link) needed.add(resolved)
    for (const name of namesAskedBy(packages[place])) {
      const found = find(packages, place, name)
      if (found) needed.add(found)
    }
  }
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(packages).filter(([place]) => needed.has(place))),
  }
}
