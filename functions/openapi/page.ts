import { province } from '#province/facts/province.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { apiErrors } from '#shared/foundation/errors.ts'
import { escapeHtml } from '../foundation/escape-html.ts'
import type { Endpoints } from './load-endpoints.ts'
import { toJsonSchema } from './to-json-schema.ts'

const callers: Record<Endpoint['caller'], string> = {
  anyone: '任何人',
  worker: '已登录的职工',
  organizer: '活动组织者',
  job: '定时任务',
}

const style = `
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:56rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.125rem;margin:2rem 0 .25rem}
code{font:0.9em/1.5 ui-monospace,Menlo,Consolas,monospace}
.method{display:inline-block;min-width:3.5rem;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid #8884}
pre{overflow:auto;padding:.75rem;border:1px solid #8884;border-radius:.5rem}
`

/** The API as one HTML page, without scripts and without external files. */
export function renderDocsPage(version: string, endpoints: Endpoints): string {
  const sections = Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => section(name, endpoint))
  const errors = Object.entries(apiErrors).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${province.product} API</title><style>${style}</style></head><body>
<h1>${province.product} API</h1>
<p>版本 ${escapeHtml(version)} · 机器可读：<a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）</p>
<p>登录：<code>POST /api/sessions</code> 得到会话，之后每次请求带 <code>Authorization: Bearer 会话</code>。所有拒绝都是 <code>application/problem+json</code>，程序只看 <code>code</code>。</p>
${sections.join('\n')}
<h2>错误代码</h2><table><thead><tr><th>code</th><th>状态</th><th>说给人听的话</th></tr></thead><tbody>${errors.join('')}</tbody></table>
</body></html>`
}

function section(name: string, endpoint: Endpoint): string {
  const errors = endpoint.errors.map((code) => `<a href="#${code}"><code>${code}</code></a>`).join('、')
  return `<h2 id="${name}"><span class="method">${endpoint.method}</span> <code>/api${escapeHtml(endpoint.path)}</code></h2>
<p>${escapeHtml(endpoint.summary)}。谁可以用：${callers[endpoint.caller]}。${errors ? `可能的拒绝：${errors}。` : ''}</p>
${details('请求', endpoint.body, 'input')}${details('回答', endpoint.response, 'output')}`
}

function details(title: string, schema: Endpoint['body'], direction: 'input' | 'output'): string {
  if (!schema) return ''
  const text = JSON.stringify(toJsonSchema(schema, direction), null, 2)
  return `<details><summary>${title}</summary><pre><code>${escapeHtml(text)}</code></pre></details>`
}
