import type { Chart } from '../../../models/blocks.ts'

/**
 * What echarts is to draw: plain data. The greys of the palette differ so much that a black-and-white copy still tells the series
 * apart, and every bar and slice carries its number, so that nothing hangs on the colour. `width` is the chart's, in points.
 */
export function chartOption(chart: Chart, width: number): ChartOption {
  return { ...BASE, ...(chart.kind === 'bar' ? barOption(chart, width) : pieOption(chart)) }
}

/** An echarts option: its own type is open, too. */
export type ChartOption = Readonly<Record<string, unknown>>

/** From dark to light: luminance 0.09, 0.55, 0.28, 0.75, 0.42, 0.85. */
const PALETTE = ['#2f4b66', '#a9bccd', '#5f7f9c', '#d5dde4', '#8597a8', '#e6eaee']
const TEXT = { color: '#222', fontSize: 9, fontFamily: 'sans' }
const LINE = { lineStyle: { color: '#bbb', width: 0.6 } }

const BASE = {
  animation: false,
  color: PALETTE,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: 'sans' },
}

type Bar = Extract<Chart, { kind: 'bar' }>
type Pie = Extract<Chart, { kind: 'pie' }>

/** Beyond this a label stands on end below its bar. */
const MANY = 12

const ON_END = { rotate: 40, width: 64, overflow: 'truncate' }
/** A name wider than its bar's share of the axis is broken into lines, so that no two run into each other. */
const brokenInto = (share: number) => ({ width: share - SIDES, overflow: 'break', lineHeight: 11 })
/** Room in points for the axis numbers' share and between two names. */
const SIDES = 8

function barOption(chart: Bar, width: number): ChartOption {
  const lying = chart.horizontal === true
  const several = chart.series.length > 1
  const names = {
    ...nameAxis(chart),
    ...(lying ? { inverse: true, axisLabel: TEXT } : { axisLabel: nameLabel(chart, width) }),
  }
  const values = valueAxis(chart)
  return {
    grid: { left: 8, right: lying ? 36 : 12, top: several ? 46 : 30, bottom: 4, outerBoundsMode: 'same' },
    legend: several ? { top: 0, itemWidth: 14, itemHeight: 8, textStyle: TEXT } : { show: false },
    ...(lying
      ? { xAxis: { ...values, position: 'top', nameLocation: 'end' }, yAxis: names }
      : { xAxis: names, yAxis: values }),
    series: chart.series.map((series) => ({
      type: 'bar',
      name: series.name,
      data: series.values,
      barMaxWidth: lying ? 9 : 26,
      barGap: '15%',
      itemStyle: { borderColor: '#444', borderWidth: 0.4 },
      label: { show: true, position: lying ? 'right' : 'top', ...TEXT, fontSize: 8, distance: 2 },
    })),
  }
}

const nameAxis = (chart: Bar) => ({
  type: 'category',
  data: chart.categories,
  axisLine: LINE,
  axisTick: { show: false },
})

const nameLabel = ({ categories }: Bar, width: number) => ({
  ...TEXT,
  interval: 0,
  ...(categories.length > MANY ? ON_END : brokenInto(width / categories.length)),
})

const valueAxis = (chart: Bar) => ({
  type: 'value',
  name: chart.unit,
  nameTextStyle: { ...TEXT, align: 'left' },
  nameGap: 10,
  axisLabel: TEXT,
  splitLine: { lineStyle: { color: '#ddd', width: 0.5 } },
  minInterval: isWhole(chart) ? 1 : 0,
  ...(chart.max === undefined ? {} : { max: chart.max }),
})

const isWhole = (chart: Bar): boolean =>
  chart.series.every((series) => series.values.every((value) => Number.isInteger(value)))

function pieOption(chart: Pie): ChartOption {
  return {
    series: [
      {
        type: 'pie',
        percentPrecision: 1,
        radius: '68%',
        center: ['50%', '50%'],
        data: chart.slices.map(({ name, value }) => ({ name, value })),
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
        label: { ...TEXT, formatter: '{b}  {c} ({d}%)', overflow: 'truncate', width: 150 },
        labelLine: { length: 8, length2: 10, lineStyle: { color: '#888', width: 0.6 } },
      },
    ],
  }
}
