import type { SomeHandlers } from '../http/handler.ts'

export const deskHandlers = {
  openNoticePictureForm: () => import('./notice-pictures/open-notice-picture-form.ts'),
  setNoticePicture: () => import('./notice-pictures/set-notice-picture.ts'),
} satisfies SomeHandlers
