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
        // Neutral on a home screen: the name and the icon say nothing of what it is.
        name: 'Notes',
        short_name: 'Notes',
        icons: [{ src: '/app/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
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
    projects: [
      {
        extends: true,
        test: {
          name: 'vault',
          include: ['src/vault/**/*.test.ts', 'build/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // Screens are mounted as in a browser; without this Svelte takes its server's half.
        resolve: { conditions: ['browser', 'module', 'development|production'] },
        test: {
          name: 'screens',
          include: ['src/**/*.test.ts'],
          exclude: ['src/vault/**'],
          environment: 'node',
        },
      },
    ],
  },
})
