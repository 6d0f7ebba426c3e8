import type { Field } from './field.ts'

/** One topic per step: what a worker sees on one screen (in 关怀模式 each of its questions has a screen of its own). */
export type Step = { code: string; title: string; fields: readonly Field[] }

/** A form is data. Every submission keeps the version it answered; raise it when a question changes its meaning. */
export type Form = { version: number; minutes: number; steps: readonly Step[] }
