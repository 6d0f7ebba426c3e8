// The files that follow from a province's facts and catalogue, as JSON: path in its folder → text. generate.mjs runs it
// once for each province, with the condition that makes `#province/` its folder.
import { writeSeeds } from './province-seeds.mjs'
import { writeServiceCards } from './service-cards.mjs'

process.stdout.write(JSON.stringify({ ...writeServiceCards(), ...writeSeeds() }))
