import { connect } from 'node:tls'
import { ask } from './ask.mjs'

const day = 24 * 60 * 60 * 1000
const isThisComputer = ({ hostname }) => /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(hostname)

/** https, how long its certificate lasts, and where plain http leads. */
export async function checkEncryption(address, { seen, hints, faults }) {
  const url = new URL(address)
  if (url.protocol === 'http:') {
    if (!isThisComputer(url))
      faults.push(
        `${address} is not encrypted: WeChat refuses it, and everybody on the way reads ID numbers. Use https.`,
      )
    return
  }
  const end = await readEndOfCertificate(url)
  if (end === undefined) faults.push(`${url.host} has no certificate that is valid for this name.`)
  else if (end - Date.now() < 14 * day)
    faults.push(
      `The certificate of ${url.host} ends on ${new Date(end).toISOString().slice(0, 10)}: renew it.`,
    )
  else seen.push(`the certificate of ${url.host} lasts until ${new Date(end).toISOString().slice(0, 10)}`)
  const { headers } = await ask(address, '/')
  if (!headers.get('strict-transport-security'))
    hints.push(`${url.host} sends no Strict-Transport-Security, which keeps browsers from ever using http.`)
  if (url.port !== '') return
  const plain = await ask(`http://${url.hostname}`, '/')
  if (plain.status !== 0 && !plain.headers.get('location')?.startsWith('https://'))
    hints.push(`http://${url.hostname} does not lead to https.`)
}

function readEndOfCertificate(url) {
  return new Promise((resolve) => {
    const socket = connect(
      { host: url.hostname, port: Number(url.port || 443), servername: url.hostname },
      () => {
        resolve(Date.parse(socket.getPeerCertificate().valid_to))
        socket.end()
      },
    )
    socket.setTimeout(15_000, () => socket.destroy(new Error('late')))
    socket.on('error', () => resolve(undefined))
  })
}
