import type { BroughtControls } from '../../../../form/control.ts'
import { EmployersControl } from './employers-control.tsx'
import { MapSpotControl } from './map-spot-control.tsx'

/** The controls that only the form of an event has: a worker's form does not bring them. */
export const planControls: BroughtControls = { 'map-spot': MapSpotControl, employers: EmployersControl }
