/** An uploaded file as an answer holds it. */
export const file = (serial: number) => ({
  id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
  name: `${serial}.jpg`,
  mimeType: 'image/jpeg',
  byteSize: 1000 + serial,
})
