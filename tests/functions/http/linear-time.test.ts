import { describe, expect, test } from 'vitest'
import { namesActiveObject } from '#functions/application/attachments/pdf-hidden.ts'
import { createPrintableText } from '#functions/application/paper/printable-text.ts'
import { wrapText } from '#functions/application/paper/wrap-text.ts'
import { describeFault } from '#functions/foundation/log.ts'
import { attachmentDisposition } from '#functions/http/attachment-disposition.ts'
import { isKnown } from '#functions/http/etag.ts'
import { findCaller } from '#functions/http/find-caller.ts'
import { parseAddress } from '#functions/http/parse-address.ts'
import { findProxyFault, parseProxies } from '#functions/http/trusted-proxies.ts'
import { fitTemplateField } from '#functions/message/fit-template-field.ts'
import { escapeXml } from '#functions/signup/export/spreadsheet-cells.ts'
import { toQuery } from '#miniapp/features/service/search/searchable.ts'
import { maskBankCard, maskIdNumber, maskName } from '#shared/account/person/mask.ts'
import type { EndpointName } from '#shared/api/endpoints.ts'
import { isReferenceNumber } from '#shared/application/reference-number.ts'
import { parseTicketCode } from '#shared/door/ticket-code.ts'
import { isWholeJpeg } from '#shared/form/files/whole-jpeg.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { validateForm } from '#shared/form/schema.ts'
import { composeText } from '#shared/foundation/compose-text.ts'
import { hasContact } from '#shared/foundation/contact-words.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { lengthOf } from '#shared/foundation/length-of.ts'
import { compareKey, hasVisible, normalizeText } from '#shared/foundation/normalize-text.ts'
import { toHalfWidth, toPlainCode } from '#shared/foundation/pasted-text.ts'
import * as z from '#shared/zod.ts'
import { samples } from '../../shared/form/kind-samples.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { bodyOfTexts, takesJson } from '../../support/functions/worst-bodies.ts'
import { few, growthOf, many } from '../../support/growth.ts'
import { worstTexts } from '../../support/worst-texts.ts'

/**
 * A text of sixteen times the length may take sixteen times as long, measured roughly. Quadratic time would take 256
 * times as long.
 */
const mostGrowth = 64

const texts = { [few]: worstTexts(few), [many]: worstTexts(many) }

function expectLinear(read: (text: string) => unknown): void {
  for (const [index, text] of worstTexts(few).entries()) {
    const growth = growthOf((length) => read(texts[length]?.[index] ?? ''))
    expect(growth, JSON.stringify(text.slice(0, 12))).toBeLessThan(mostGrowth)
  }
}

const listening = (header: string, value: string) => new Headers({ [header]: encodeURI(value) })

describe('100,000 characters take as much longer as they are more', () => {
  test.each<[string, (text: string) => unknown]>([
    ['is a contact given away', hasContact],
    ['clean one line', (text) => normalizeText(text)],
    ['clean several lines', (text) => normalizeText(text, { hasLines: true })],
    ['compare', compareKey],
    ['see anything', hasVisible],
    ['read a code', toPlainCode],
    ['read what is typed', toHalfWidth],
    ['count characters', lengthOf],
    ['compose', (text) => composeText(text, 'NFC')],
    ['compose alike', (text) => composeText(text, 'NFKC')],
    ['mask', (text) => [maskBankCard, maskIdNumber, maskName].map((mask) => mask(text))],
    ['is it a reference', isReferenceNumber],
    ['read a ticket', (text) => parseTicketCode(`WG1${text}`)],
    ['search a service', toQuery],
    ['wrap lines on paper', (text) => wrapText(text, 200, (one) => one.length)],
    ['print', createPrintableText((character) => character !== 'a').print],
    ['write a cell', escapeXml],
    ['fill a template', (text) => fitTemplateField('thing', text)],
    ['name a download', (text) => attachmentDisposition(text, 'a')],
    ['log a fault', (text) => describeFault(new Error(text))],
    ['look into a PDF', (text) => namesActiveObject(Buffer.from(text))],
    ['count the blocks of a JPEG', (text) => isWholeJpeg(Buffer.from(text, 'latin1'))],
    ['read an address', parseAddress],
    ['read proxies', findProxyFault],
    [
      'find a caller',
      (text) =>
        findCaller({ proxies: parseProxies('10.0.0.5') }, listening('x-forwarded-for', text), '10.0.0.5'),
    ],
    ['know a version', (text) => isKnown(listening('if-none-match', text), '"a"')],
  ])('%s', { timeout: 60_000 }, (_, read) => expectLinear(read))

  test.each(Object.values(samples))('in an answer to $field.kind', { timeout: 60_000 }, ({ field }) => {
    const form = { version: 1, minutes: 1, steps: [{ code: 'only', title: '一', fields: [field] }] }
    expectLinear((text) => {
      for (const answer of [text, [text]]) validateForm(form, { [field.name]: answer })
      kindOf(field).toText(text, field)
      kindOf(field).warning?.(text, field)
    })
  })

  const withBodies = (Object.keys(endpoints) as EndpointName[]).filter((name) => takesJson(endpoints[name]))

  test.each(withBodies)('in each text of what %s is sent', { timeout: 60_000 }, (name) => {
    const endpoint: Endpoint = endpoints[name]
    const { body } = endpoint
    if (body) expectLinear((text) => z.safeParse(body, bodyOfTexts(endpoint, text)))
  })
})
