export default definePageConfig({ pageOrientation: 'auto' })
