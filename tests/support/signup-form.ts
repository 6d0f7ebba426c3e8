import type { Page } from 'playwright-core'

/** A person's answers in the signup form of a matchmaking event. */
export interface SignupAnswers {
  fullName: string
  sex: '男' | '女'
  birthDate: string
  phone: string
  nickname: string
  introduction?: string
}

/** Answers what every event asks. */
export async function tellWho(page: Page, answers: Omit<SignupAnswers, 'nickname'>): Promise<void> {
  await page.getByLabel('姓名', { exact: true }).fill(answers.fullName)
  await page.getByRole('radio', { name: `性别：${answers.sex}` }).click()
  await page.getByLabel('出生日期').fill(answers.birthDate)
  await page.getByLabel('手机号', { exact: true }).fill(answers.phone)
  await page.getByLabel('工作单位').fill('示例物流有限公司')
  await page.getByRole('button', { name: /^所在市县/ }).click()
  await page.getByRole('button', { name: '合肥市', exact: true }).click()
  await page.getByRole('button', { name: '包河区', exact: true }).click()
}

/** Fills in 您的信息 and continues. */
export async function fillPerson(page: Page, answers: SignupAnswers): Promise<void> {
  await tellWho(page, answers)
  await page.getByRole('radio', { name: '婚姻状况：未婚' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
}

/** Fills in 您的信息 and 介绍自己, up to 确认与承诺. */
export async function fillSignup(page: Page, answers: SignupAnswers): Promise<void> {
  await fillPerson(page, answers)
  await page.getByLabel('身高').fill('176')
  await page.getByRole('radio', { name: '学历：本科' }).click()
  await page.getByLabel('职业').fill('电工')
  await page.getByRole('checkbox', { name: '兴趣：阅读' }).click()
  await page.getByRole('checkbox', { name: '兴趣：旅行' }).click()
  await page.getByLabel('自我介绍').fill(answers.introduction ?? '喜欢爬山，周末常去紫蓬山。')
  await page.getByLabel('当天用的昵称').fill(answers.nickname)
  await page.getByRole('button', { name: '下一步' }).click()
}

/** Ticks the pledge and the consent. */
export async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /我承诺目前单身/ }).click()
  await page.getByRole('checkbox', { name: /我同意主办方/ }).click()
}

/** The same, and presses the button that sends. */
export async function agreeAndSubmit(page: Page): Promise<void> {
  await agree(page)
  await page.getByRole('button', { name: /^提交/ }).click()
}
