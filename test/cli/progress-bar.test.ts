import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../electron/commands/terminal/display-width.ts'
import { ProgressBar } from '../../electron/commands/terminal/progress-bar.ts'

/** A screen that remembers what was written, and a clock that only moves when told to. */
function screen(isTTY: boolean, columns = 60) {
  const written: string[] = []
  const clock = { now: 0 }
  const bar = new ProgressBar({ isTTY, columns, write: (text) => written.push(text) }, () => clock.now)
  return { written, clock, bar }
}

describe('a progress bar', () => {
  it('shows nothing of work that is over within a second', () => {
    const { written, clock, bar } = screen(true)
    const progress = bar.of('正在打包')
    for (const [now, done] of [
      [0, 0],
      [500, 5],
      [999, 10],
    ] as const) {
      clock.now = now
      progress(done, 10)
    }
    bar.clear()
    expect(written).toEqual([])
  })

  it('shows how far longer work is, and is wiped before other text', () => {
    const { written, clock, bar } = screen(true)
    bar.of('正在打包')(0, 4)
    clock.now = 1_500
    bar.of('正在打包')(1, 4)
    expect(written.join('')).toContain(' 25%  正在打包')
    bar.clear()
    expect(written.at(-1)).toBe('\r\u001b[2K')
  })

  it('draws at most ten times a second', () => {
    const { written, clock, bar } = screen(true)
    const progress = bar.of('导入')
    for (let now = 0; now < 3_000; now++) {
      clock.now = now
      progress(now, 3_000)
    }
    expect(written.length).toBe(20)
  })

  it('never takes more than one line', () => {
    const { written, clock, bar } = screen(true, 40)
    const progress = bar.of('正在从一个名称非常长的文件夹导入各种各样的活动资料')
    progress(0, 2)
    clock.now = 2_000
    progress(1, 2)
    expect(displayWidth((written[0] ?? '').replace('\r\u001b[2K', ''))).toBeLessThan(40)
  })

  it('stays silent where there is no terminal, and of a total that is not known says nothing wrong', () => {
    const silent = screen(false)
    silent.bar.of('导入')(0, 2)
    silent.clock.now = 5_000
    silent.bar.of('导入')(1, 2)
    expect(silent.written).toEqual([])
    const { written, clock, bar } = screen(true)
    bar.of('导入')(0, 0)
    clock.now = 2_000
    bar.of('导入')(3, 0)
    expect(written[0]).toContain('  0%  导入')
  })
})
