import react from '@vitejs/plugin-react'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** What PDF.js asks for by name while it draws: Chinese character maps, fonts that a PDF leaves out, decoders of what scanners write. */
const PDF_PARTS = ['cmaps/*.bcmap', 'standard_fonts/*.{pfb,ttf}', 'wasm/*_nowasm_fallback.js']

/** Puts them below `assets/pdf-<version>/`, where `renderer/pages/activity/scan-source.ts` says they are. */
const pdfParts = (): Plugin => ({
  name: 'pdf-parts',
  async generateBundle() {
    const folder = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string
    }
    for await (const part of glob(PDF_PARTS, { cwd: folder }))
      this.emitFile({
        type: 'asset',
        fileName: `assets/pdf-${version}/${part.replaceAll('\\', '/')}`,
        source: await readFile(join(folder, part)),
      })
  },
})

/** Builds the window's page; `base` is relative because it is served both from app:// and from 127.0.0.1. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), pdfParts()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
  },
})
