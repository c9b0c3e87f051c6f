// Handing something to the device around the app: a file to keep, words to paste elsewhere.

/** Safari takes the file only after a while; an address that is gone by then saves nothing. */
const FILE_OFFERED_MS = 60_000

/** Offers `file` to be saved under `name`. */
export function offerFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), FILE_OFFERED_MS)
}

/** False where copying is not allowed or not there, as in the small browsers inside other apps. */
export async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}

/** Hands `words` to an app that the person picks; where there is no such thing they are copied. */
export async function share(words: string): Promise<'shared' | 'copied' | 'nothing'> {
  if (navigator.share !== undefined) {
    try {
      await navigator.share({ text: words })
      return 'shared'
    } catch (error) {
      // Who closes the list of apps wants nothing more.
      if ((error as Error).name === 'AbortError') return 'nothing'
    }
  }
  return (await copied(words)) ? 'copied' : 'nothing'
}
