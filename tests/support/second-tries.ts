import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Names at the end what passed only at its second try (`RETRIES`, decision 71): each is a fault, of the app or of its test. */
export default class SecondTries implements Reporter {
  private readonly found: TestCase[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.found.push(test)
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (this.found.length === 0 || modules.length === 0) return
    console.log('\nPassed only at the second try:')
    for (const test of this.found) {
      console.log(`  ${relative(process.cwd(), test.module.moduleId)} > ${test.fullName}`)
      for (const error of test.result().errors ?? []) console.log(`    ${error.message.slice(0, 300)}`)
    }
  }
}
