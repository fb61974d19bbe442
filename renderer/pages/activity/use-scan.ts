import { useEffect, useState } from 'react'
import { openScan, type ScanSource } from './scan-source.ts'

export type Scan =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly source: ScanSource }
  | { readonly state: 'unreadable' }

/** The file at an address, opened to be drawn, for as long as it is looked at. */
export function useScan(url: string | undefined, mediaType: string): Scan {
  const [opened, setOpened] = useState<{ url: string; scan: Scan } | null>(null)
  useEffect(() => {
    if (url === undefined) return
    let left = false
    const opening = openScan(url, mediaType)
    opening.then(
      (source) => !left && setOpened({ url, scan: { state: 'open', source } }),
      () => !left && setOpened({ url, scan: { state: 'unreadable' } }),
    )
    return () => {
      left = true
      opening.then(
        (source) => source.close(),
        () => undefined,
      )
    }
  }, [url, mediaType])
  return opened !== null && opened.url === url ? opened.scan : { state: 'opening' }
}
