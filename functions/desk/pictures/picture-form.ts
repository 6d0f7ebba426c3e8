import { createHash } from 'node:crypto'
import { escapeHtml } from '../../foundation/escape-html.ts'

/** Draws the chosen picture at most 1,280 px wide on white, and sends it as JPEG to the address of the page. */
const script = `
const input = document.querySelector('input')
const button = document.querySelector('button')
const answer = document.querySelector('[role=status]')
const preview = document.querySelector('img')
let picture
const say = (words) => { answer.textContent = words }
input.addEventListener('change', async () => {
  picture = undefined
  button.disabled = true
  preview.hidden = true
  const file = input.files[0]
  if (!file) return
  try {
    const bitmap = await createImageBitmap(file)
    const scale = Math.min(1, 1280 / bitmap.width)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    if (canvas.height > 4000) return say('这张图太长了，请截短一些')
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    for (const quality of [0.85, 0.7, 0.5]) {
      picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality))
      if (picture.size <= 600_000) break
    }
    preview.src = URL.createObjectURL(picture)
    preview.hidden = false
    button.disabled = false
    say('')
  } catch {
    say('打不开这个文件，请选一张照片或截图（JPG、PNG、WebP）')
  }
})
button.addEventListener('click', async () => {
  button.disabled = true
  say('正在上传……')
  const form = new FormData()
  form.set('file', picture, 'picture.jpg')
  try {
    const response = await fetch(location.href, { method: 'POST', body: form })
    const problem = response.ok ? undefined : await response.json()
    say(problem ? (problem.errors?.[0]?.message ?? problem.title) : '传好了，职工现在看得到。可以关掉这一页。')
    button.disabled = response.ok
  } catch {
    say('没有传上去，请检查网络再点一次')
    button.disabled = false
  }
})
`

const style = `
body { margin: 0; background: #f4f4f5; color: #1f2328; font: 17px/1.6 system-ui, sans-serif; }
main { max-width: 560px; margin: 48px auto; padding: 24px; background: #fff; border-radius: 16px; }
h1 { margin: 0 0 8px; font-size: 22px; }
p { margin: 0 0 16px; color: #57606a; }
img { max-width: 100%; max-height: 50vh; margin: 16px 0; border-radius: 8px; }
input { font: inherit; max-width: 100%; }
button { display: block; width: 100%; min-height: 48px; margin-top: 16px; border: 0; border-radius: 12px;
  background: #c8161d; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
button:disabled { background: #d0d7de; color: #57606a; cursor: default; }
[role=status] { min-height: 28px; margin-top: 12px; }
`

/** What the picture is of: `subject` as 公告. */
export type PictureOf = { title: string; hasPicture: boolean; subject: string }

/** The page and the policy that lets its one script run and nothing else. */
export function pictureForm({ title, hasPicture, subject }: PictureOf): { html: string; policy: string } {
  const hash = createHash('sha256').update(script).digest('base64')
  return {
    policy: `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    html: `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}图片</title><style>${style}</style></head>
<body><main>
<h1>${escapeHtml(title)}</h1>
<p>${hasPicture ? `这个${subject}已经有图片，再传一张就换掉它。` : `给这个${subject}传一张图片。`}照片和截图都行，会自动缩小。</p>
<label>选图片<br><input type="file" accept="image/*"></label>
<img alt="选好的图片" hidden>
<button type="button" disabled>传这张</button>
<div role="status"></div>
</main><script>${script}</script></body>
</html>`,
  }
}
