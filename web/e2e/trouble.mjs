// Listens for what must never happen in any browser of a story.

/** Gives back the list that trouble is written to; an empty one at the end is the promise kept. */
export function expectNoTrouble(context, origin) {
  const trouble = []
  const host = new URL(origin).host
  context.on('request', (request) => {
    const url = new URL(request.url())
    const ours = url.host === host || ['blob:', 'data:'].includes(url.protocol)
    if (!ours) trouble.push(`asked another origin: ${request.url()}`)
  })
  context.on('weberror', (error) => trouble.push(`error on the page: ${error.error().message}`))
  context.on('console', (message) => {
    const text = message.text()
    if (/Content.Security.Policy|Refused to/i.test(text)) trouble.push(`policy report: ${text}`)
  })
  return trouble
}
