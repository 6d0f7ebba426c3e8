/** The quiet colors of groups and states. Each is a class of `theme/base.css`: `ink-`, `tint-` and `fill-<tone>`. */
export type Tone = 'red' | 'green' | 'amber' | 'blue' | 'rose' | 'indigo' | 'teal'
