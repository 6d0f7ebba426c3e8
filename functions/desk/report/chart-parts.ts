import { columnName, escapeXml } from '../../signup/export/spreadsheet-cells.ts'
import type { ReportChart } from './report-charts.ts'

/** The parts of a workbook for charts (ECMA-376, DrawingML): one drawing with a bar chart for each block of numbers. */
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const sheetDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const colors = ['C8161D', 'E9A23B']

/** The number of worksheet rows that a chart covers. */
export const rowsPerChart = 22

/** A chart and the place of its numbers: worksheet, row of the header, column of the labels. */
export type PlacedChart = { chart: ReportChart; worksheet: string; headerRow: number; labelColumn: number }

/** The parts for a worksheet with charts, and their content types. */
export function chartParts(worksheetNumber: number, placed: readonly PlacedChart[]) {
  const charts = placed.map((one, index) => ({
    name: `xl/charts/chart${index + 1}.xml`,
    input: chartXml(one),
  }))
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
  return {
    parts: [
      ...charts,
      { name: 'xl/drawings/drawing1.xml', input: drawingXml(placed) },
      {
        name: 'xl/drawings/_rels/drawing1.xml.rels',
        input: relations(placed.map((_, index) => ['chart', `../charts/chart${index + 1}.xml`])),
      },
      {
        name: `xl/worksheets/_rels/sheet${worksheetNumber}.xml.rels`,
        input: relations([['drawing', '../drawings/drawing1.xml']]),
      },
    ],
    contentTypes: [
      override('xl/drawings/drawing1.xml', 'drawing'),
      ...charts.map(({ name }) => override(name, 'drawingml.chart')),
    ].join(''),
    /** The element at the end of the worksheet. */
    worksheetElement: `<drawing xmlns:r="${officeRelations}" r:id="rId1"/>`,
  }
}

const relations = (targets: readonly (readonly [string, string])[]) =>
  `${xml}<Relationships xmlns="${packageRelations}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function drawingXml(placed: readonly PlacedChart[]): string {
  const anchors = placed.map((_, index) => {
    const at = (column: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
    const top = index * rowsPerChart
    return `<xdr:twoCellAnchor><xdr:from>${at(0, top)}</xdr:from><xdr:to>${at(9, top + rowsPerChart - 1)}</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="图 ${index + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${officeRelations}" r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  })
  return `${xml}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawingMain}">${anchors.join('')}</xdr:wsDr>`
}

function chartXml({ chart, worksheet, headerRow, labelColumn }: PlacedChart): string {
  const first = headerRow + 1
  const last = headerRow + chart.labels.length
  const range = (column: number) =>
    `'${worksheet}'!$${columnName(column)}$${first}:$${columnName(column)}$${last}`
  const series = chart.series.map((_, index) => {
    const column = labelColumn + 1 + index
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>'${worksheet}'!$${columnName(column)}$${headerRow}</c:f></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${colors[index]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>${range(labelColumn)}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${range(column)}</c:f></c:numRef></c:val></c:ser>`
  })
  const axis = (kind: 'catAx' | 'valAx', own: number, other: number) =>
    `<c:${kind}><c:axId val="${own}"/><c:scaling><c:orientation val="${kind === 'catAx' ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === 'catAx' ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="${kind === 'catAx' ? 'autoZero' : 'max'}"/></c:${kind}>`
  const legend =
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''
  return `${xml}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="${drawingMain}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axis('catAx', 1, 2)}${axis('valAx', 2, 1)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
}
