import type { SomeHandlers } from '../http/handler.ts'

export const deskHandlers = {
  openNoticePictureForm: () => import('./pictures/open-notice-picture-form.ts'),
  setNoticePicture: () => import('./pictures/set-notice-picture.ts'),
  openPlacePictureForm: () => import('./pictures/open-place-picture-form.ts'),
  setPlacePicture: () => import('./pictures/set-place-picture.ts'),
} satisfies SomeHandlers
