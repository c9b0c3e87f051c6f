// What a person does in the app, in few words; each person has a browser of their own. Watches for what must never
// happen: a request to another origin, a policy report, an error on the page.
import { expectNoTrouble } from './trouble.mjs'

export class Person {
  static async arrive(
    browser,
    origin,
    { name, viewport = { width: 360, height: 740 }, locale = 'en-US' } = {},
  ) {
    const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
    const person = new Person()
    person.name = name
    person.origin = origin
    person.context = context
    person.trouble = expectNoTrouble(context, origin)
    person.page = await context.newPage()
    return person
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true })
  }

  link(name) {
    return this.page.getByRole('link', { name })
  }

  heading(name) {
    return this.page.getByRole('heading', { name })
  }

  async go(path) {
    await this.page.goto(this.origin + path)
  }

  async setUpOrganisation(link, name) {
    await this.page.goto(link)
    await this.page.getByLabel('Name of your organisation').fill(name)
    await this.button('Set it up').click()
  }

  async foundGroup({ group, pseudonym, history = 'From when they come in' }) {
    await this.go('/app/found')
    await this.page.getByLabel('Name of the group').fill(group)
    await this.page.getByLabel(history).check()
    await this.button('Go on').click()
    await this.page.getByLabel('Your name in this group').fill(pseudonym)
    await this.button('Open the group').click()
    await this.heading(`${group} is open`).waitFor()
    await this.link('Go into the group').click()
    await this.heading(group).waitFor()
    this.group = new URL(this.page.url()).pathname
  }

  /** Makes a link and gives back its text. */
  async makeLink(whom) {
    await this.go(`${this.group}/links/new`)
    await this.page.getByLabel(whom).check()
    await this.button('Make the link').click()
    const shown = this.page.getByText(/\/join\//).first()
    await shown.waitFor()
    return /https?:\S+\/join\/\S+/.exec(await shown.innerText())[0]
  }

  async walkIn(link, pseudonym, { words, do: last = 'Walk in' } = {}) {
    await this.page.goto(link)
    await this.button('Go on').click()
    await this.acceptAndName(pseudonym, last, words)
  }

  async acceptAndName(pseudonym, last, words) {
    const goOn = this.button('Go on')
    const norms = this.page.getByLabel('I will keep to this')
    await goOn.or(norms).first().waitFor()
    if (await goOn.isVisible()) await goOn.click()
    await norms.check()
    await this.page.getByLabel('I am 18 or older').check()
    await this.button('I agree').click()
    await this.page.getByLabel('Your name in this group').fill(pseudonym)
    if (words) await this.page.getByLabel('A few words for the door').fill(words)
    await this.button(last).click()
  }

  /** Writes a post from the wall; waits until the app has it safe. */
  async post(text, { picture, note } = {}) {
    await this.go(`${this.group}/write`)
    await this.page.getByLabel('What is on your mind?').fill(text)
    if (picture) await this.page.locator('input[type=file]').setInputFiles(picture)
    if (note) {
      await this.page.getByLabel('Fold it behind a note').check()
      await this.page.getByLabel('What is it about?').fill(note)
    }
    await this.button('Share with the group').click()
    await this.page.getByText(text).first().waitFor()
  }

  /** Keeps the identity: gives back what was shown to write down. */
  async keepIdentity(handle) {
    await this.go('/app/keep')
    await this.button('Begin').click()
    await this.page.getByLabel('Sign-in name').fill(handle)
    await this.button('Go on').click()
    const words = this.page.getByRole('group', { name: 'Your five words' })
    await words.locator('span').nth(4).waitFor()
    const passphrase = (await words.locator('span').allInnerTexts()).join(' ')
    await this.page.getByLabel('I have written the five words down').check()
    await this.button('Keep my identity').click()
    await this.heading('My way back in').waitFor({ timeout: 60_000 })
    const code = /[0-9A-Z]{4}(?:[\s-]+[0-9A-Z]{4}){6}/.exec(await this.words())[0]
    const groups = code.split(/[\s-]+/)
    await this.button('I have it').click()
    for (const place of [1, 2, 3, 4, 5, 6, 7]) {
      const field = this.page.getByLabel(`Group ${place}`, { exact: true })
      if ((await field.count()) > 0) await field.fill(groups[place - 1])
    }
    await this.button('Check').click()
    await this.heading('Your identity is yours to come back to').waitFor()
    return { passphrase, code }
  }

  async signIn(handle, passphrase) {
    await this.go('/app/sign-in')
    await this.page.getByLabel('Sign-in name').fill(handle)
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.button('Sign in').click()
    await this.heading('Your groups').waitFor({ timeout: 60_000 })
  }

  /** The words of the screen, as somebody would read them. */
  words() {
    return this.page.locator('main').innerText()
  }

  async end() {
    await this.context.close()
  }
}
