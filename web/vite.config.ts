import { svelte } from '@sveltejs/vite-plugin-svelte'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { integrity } from './build/integrity.ts'

export default defineConfig({
  base: '/app/',
  plugins: [
    svelte(),
    integrity(),
    VitePWA({
      injectRegister: false,
      scope: '/app/',
      registerType: 'prompt',
      manifest: {
        id: '/app/',
        name: 'Holdfast',
        short_name: 'Holdfast',
        start_url: '/app/',
        scope: '/app/',
        display: 'standalone',
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webp,woff2,wasm,ftl}'],
        navigateFallback: '/app/index.html',
        cleanupOutdatedCaches: true,
        sourcemap: false,
      },
    }),
  ],
  worker: {
    format: 'es',
    // The server knows the vault's worker by this name: its response alone may compile WebAssembly.
    rollupOptions: { output: { entryFileNames: 'assets/vault-worker-[hash].js' } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { fs: { allow: ['..'] } },
  test: {
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    environment: 'node',
  },
})
