// The elements that people touch or read, with the two attributes WeChat reads aloud.
const aria = { 'aria-role': 'i.ariaRole', 'aria-label': 'i.ariaLabel' }

module.exports = {
  View: aria,
  Text: aria,
  Button: aria,
  Image: aria,
  Input: aria,
  Textarea: aria,
  Picker: aria,
}
