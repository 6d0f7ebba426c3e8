// npm run gallery: a picture of every page in four looks, and one picture with all of them, under .artifacts/gallery.
// PAGES=home,event draws only these.
import { checkNodeVersion } from './preflight.mjs'

checkNodeVersion()
const { gallery } = await import('./steps/draw-gallery.mjs')
await gallery()
