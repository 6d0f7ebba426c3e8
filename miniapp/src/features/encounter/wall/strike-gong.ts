/** A gong's partials: how much higher than the lowest, how loud, and how many seconds they sound. */
const partials = [
  [1, 0.5, 6],
  [1.48, 0.3, 4.5],
  [2.09, 0.22, 3.5],
  [2.76, 0.12, 2.2],
  [4.1, 0.06, 1.2],
] as const
const lowestHertz = 108

let context: AudioContext | undefined

/** Whether a browser lets the page sound: only after somebody has touched it. */
export const isGongSilent = () => context === undefined || context.state !== 'running'

/** Call in a tap, so that the browser allows sounds later. */
export function allowGong(): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
}

/** One stroke, made of sine tones that fade: no file has to be loaded in a hall without a network. */
export function strikeGong(): void {
  if (context === undefined || isGongSilent()) return
  const start = context.currentTime
  for (const [ratio, loudness, seconds] of partials) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = lowestHertz * ratio
    volume.gain.setValueAtTime(0.0001, start)
    volume.gain.exponentialRampToValueAtTime(loudness, start + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds)
    tone.connect(volume).connect(context.destination)
    tone.start(start)
    tone.stop(start + seconds)
  }
}
