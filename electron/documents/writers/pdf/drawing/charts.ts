import type * as Echarts from 'echarts'
import type { Chart } from '../../../models/blocks.ts'
import type { Area } from '../layout/mark.ts'
import { glyphOf } from '../text/faces.ts'
import { readable } from '../text/shape.ts'
import { chartOption } from './chart-options.ts'

/** Draws a chart into an area of the current page. Fonts `sans` and `bold` must be registered with the document. */
export async function drawChart(document: PDFKit.PDFDocument, chart: Chart, area: Area): Promise<void> {
  const { default: svgToPdf } = await import('svg-to-pdfkit')
  const svg = await chartSvg(chart, area.width, area.height)
  svgToPdf(document, svg, area.x, area.y, {
    width: area.width,
    height: area.height,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? 'bold' : 'sans'),
    warningCallback: () => undefined,
  })
}

/** Whether a chart has anything to show. */
export const isEmptyChart = (chart: Chart): boolean =>
  chart.kind === 'pie'
    ? chart.slices.every(({ value }) => value === 0)
    : chart.series.every(({ values }) => values.every((value) => value === 0))

async function chartSvg(chart: Chart, width: number, height: number): Promise<string> {
  const echarts = await loadEcharts()
  const instance = echarts.init(undefined, undefined, { renderer: 'svg', ssr: true, width, height })
  try {
    instance.setOption(chartOption(printable(chart), width))
    return instance.renderToSVGString()
  } finally {
    // echarts keeps a timer for each living chart, which would keep the process from ending
    instance.dispose()
  }
}

/**
 * echarts is large: a sign-in sheet must not wait for it. Its build in one file is ready in a tenth of the time and memory of its modules, of which there are
 * 600 (measured: 0.2 s and 17 MB against 2.4 s and 90 MB).
 */
async function loadEcharts(): Promise<typeof Echarts> {
  const echarts = await import('echarts/dist/echarts.esm.min.mjs')
  echarts.setPlatformAPI({ measureText })
  return echarts
}

/** Without a browser echarts guesses widths; our fonts know them. `font` is a CSS font such as `9px sans`. */
function measureText(text: string, font?: string): { width: number } {
  const size = Number.parseFloat(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? '12')
  const width = [...text].reduce((sum, char) => sum + glyphOf('sans', char).width, 0)
  return { width: (width * size) / 1000 }
}

/** The chart with every name as it can be printed. */
function printable(chart: Chart): Chart {
  const name = (text: string): string =>
    [...readable(text)].map((char) => glyphOf('sans', char).char).join('')
  return chart.kind === 'pie'
    ? { ...chart, slices: chart.slices.map((slice) => ({ ...slice, name: name(slice.name) })) }
    : {
        ...chart,
        unit: name(chart.unit),
        categories: chart.categories.map(name),
        series: chart.series.map((series) => ({ ...series, name: name(series.name) })),
      }
}
