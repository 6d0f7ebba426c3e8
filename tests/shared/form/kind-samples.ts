import { chosenSamples } from './kind-samples/chosen.ts'
import { composedSamples } from './kind-samples/composed.ts'
import { datedSamples } from './kind-samples/dated.ts'
import type { Samples } from './kind-samples/sample.ts'
import { typedSamples } from './kind-samples/typed.ts'

/** Mapped over the kinds, so that a new kind does not compile before it is tested. */
export const samples: Samples = { ...typedSamples, ...datedSamples, ...chosenSamples, ...composedSamples }
