// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { TUESDAY } from '../testing/fakeVault.ts'
import { press, settled, show, type, type Shown } from '../testing/screen.ts'
import Write from './Write.svelte'

describe('writing', () => {
  let shown: Shown
  afterEach(() => shown.close())

  it('keeps half a thought when the page goes away', async () => {
    shown = await show(Write, { group: TUESDAY })
    await type(shown.field('What is on your mind?'), 'Half a thought that')

    dispatchEvent(new Event('pagehide'))
    await settled()

    expect(shown.fake.drafts.get(`${TUESDAY}/`)).toEqual({ text: 'Half a thought that' })
  })

  it('goes on where somebody left off', async () => {
    shown = await show(Write, { group: TUESDAY }, 'member', (fake) =>
      fake.drafts.set(`${TUESDAY}/`, { text: 'Begun on the bus', contentNote: 'a loss' }),
    )

    expect(shown.field('What is on your mind?').value).toBe('Begun on the bus')
    expect(shown.field('What is it about?').value).toBe('a loss')
  })

  it('keeps the words when they are refused, and says what to do', async () => {
    shown = await show(Write, { group: TUESDAY })
    shown.fake.refuse.set('post', 'storage_full')
    await type(shown.field('What is on your mind?'), 'Words that matter')

    await press(shown.button('Share with the group'))

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('This device has no room left.')
    expect(shown.field('What is on your mind?').value).toBe('Words that matter')
  })

  const write = (): HTMLTextAreaElement => shown.field('What is on your mind?') as HTMLTextAreaElement
  const choose = async (...names: string[]): Promise<void> => {
    const input = shown.page.querySelector('input[type=file]') as HTMLInputElement
    const files = names.map((name) => new File(['dots'], name, { type: 'image/png' }))
    Object.defineProperty(input, 'files', { value: files, configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }
  /** Another screen on the same app, as after "back". */
  const comeBack = async (): Promise<void> => {
    const { app, fake } = shown
    await shown.close()
    shown = await show(Write, { group: TUESDAY }, 'member', undefined, { app, fake })
  }

  it('keeps the draft to be saved again when saving it failed', async () => {
    shown = await show(Write, { group: TUESDAY })
    shown.fake.refuse.set('saveDraft', 'storage_full')
    await type(write(), 'Half a thought that')
    dispatchEvent(new Event('pagehide'))
    await settled()
    expect(shown.fake.drafts.size).toBe(0)

    dispatchEvent(new Event('pagehide'))
    await settled()

    expect(shown.fake.drafts.get(`${TUESDAY}/`)).toEqual({ text: 'Half a thought that' })
  })

  it('keeps what is typed while the words before it are on their way', async () => {
    shown = await show(Write, { group: TUESDAY })
    let arrive = (): void => undefined
    shown.fake.post = () => new Promise((resolve) => (arrive = () => resolve('sent')))
    await type(write(), 'First words')
    await press(shown.button('Share with the group'))
    await type(write(), 'First words, and more')

    arrive()
    await settled()

    expect(write().value).toBe('First words, and more')
    expect(shown.fake.drafts.get(`${TUESDAY}/`)).toEqual({ text: 'First words, and more' })
  })

  it('puts the beginning above what somebody types before it was read', async () => {
    let read = (): void => undefined
    shown = await show(Write, { group: TUESDAY }, 'member', (fake) => {
      fake.draft = () => new Promise((resolve) => (read = () => resolve({ text: 'Begun on the bus' })))
    })
    await type(write(), 'and went on')
    dispatchEvent(new Event('pagehide'))
    await settled()
    expect(shown.fake.drafts.size).toBe(0)

    read()
    await settled()

    expect(write().value).toBe('Begun on the bus\nand went on')
  })

  it('says so when there are more pictures than fit, and keeps those that do', async () => {
    shown = await show(Write, { group: TUESDAY })

    await choose('1', '2', '3')
    expect(shown.page.querySelector('[role=alert]')).toBeNull()
    await choose('4', '5')

    expect(shown.page.querySelector('[role=alert]')?.textContent).toContain('Up to 4 pictures')
    expect(shown.page.querySelectorAll('.pictures li')).toHaveLength(4)
  })

  it('still has the pictures and the voice after a look at the group', async () => {
    shown = await show(Write, { group: TUESDAY })
    await choose('1')
    shown.app.opened.writing(shown.app, TUESDAY).voice = new Blob(['words'])
    await type(write(), 'With a picture')

    await comeBack()

    expect(shown.page.querySelectorAll('.pictures li')).toHaveLength(1)
    expect(shown.page.textContent).toContain('Your voice note is ready')
    expect(write().value).toBe('With a picture')
  })

  it('has nothing left for whoever signs in next', async () => {
    shown = await show(Write, { group: TUESDAY })
    await choose('1')
    expect(shown.app.opened.writing(shown.app, TUESDAY).pictures).toHaveLength(1)

    shown.fake.setState({ status: 'empty' })

    expect(shown.app.opened.writing(shown.app, TUESDAY).pictures).toEqual([])
  })
})
