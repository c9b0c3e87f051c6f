// Adds subresource integrity to every script and style that index.html names, so that a swapped file does not run.
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

export function integrity(): Plugin {
  let base = '/'
  return {
    name: 'holdfast-integrity',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      base = config.base
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('index.html is not in the bundle')
        const hashOf = (url: string): string => {
          const file = bundle[url.slice(base.length)]
          if (file === undefined) throw new Error(`index.html names ${url}, which was not built`)
          const content = file.type === 'chunk' ? file.code : file.source
          return 'sha384-' + createHash('sha384').update(content).digest('base64')
        }
        page.source = String(page.source).replace(
          /<(script|link)\b([^>]*?)\b(src|href)="([^"]+\.(?:js|css))"([^>]*)>/g,
          (whole, tag: string, before: string, attribute: string, url: string, after: string) => {
            if (!url.startsWith(base)) throw new Error(`index.html reaches outside the app: ${url}`)
            if (whole.includes('integrity=')) return whole
            return `<${tag}${before}${attribute}="${url}" integrity="${hashOf(url)}"${after}>`
          },
        )
      },
    },
  }
}
