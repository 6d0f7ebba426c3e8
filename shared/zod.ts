/**
 * The only import of zod in the project: `import * as z from './zod.ts'`. It must be a namespace import: with `import {
 * z }` a bundler keeps all of zod and its fifty languages (432 KB instead of 20 KB). zod/mini checks the same.
 * `jitless` keeps zod from testing `new Function`, which WeChat may replace without an error.
 */
import { config } from 'zod/mini'
import zhCN from 'zod/v4/locales/zh-CN.js'

config({ ...zhCN(), jitless: true })

export * from 'zod/mini'
