import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the window's page; `base` is relative because it is served both from app:// and from 127.0.0.1. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
  },
})
