export default definePageConfig({ pageOrientation: 'landscape', navigationStyle: 'custom' })
