import type { WeappPage } from './page.ts'

/** Taps the element with this name. */
export async function press(page: WeappPage, label: string | RegExp): Promise<void> {
  const element = await page.find({ label })
  element.tap()
}

/** Types answers into the fields of their questions; after `prefix` inside a group: 孩子 1 姓名. */
export async function typeEach(page: WeappPage, answers: Record<string, string>, prefix = ''): Promise<void> {
  for (const [question, text] of Object.entries(answers)) {
    const field = await page.find({ role: 'textbox', label: prefix + question })
    field.input(text)
    field.blur(text)
  }
}

/** Taps one of the options of each question. */
export async function chooseEach(
  page: WeappPage,
  options: Record<string, string>,
  prefix = '',
): Promise<void> {
  for (const [question, option] of Object.entries(options)) {
    const name = `${prefix}${question}：${option}`
    await press(page, new RegExp(`^${name}，未选中`))
    await page.find({ label: `${name}，已选中` })
  }
}
