// Two people who talk, on the real server: asked, answered or not, talked, reported, ended.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { foundGroup, makeLink, person, walkIn } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 240_000 }

describe('a talk of two', TOGETHER, () => {
  let place, browser, cedar, otter, heron, more, wall, talk

  before(async () => {
    place = await startPlace()
    browser = await launch()
    cedar = await person(browser, place)
    otter = await person(browser, place)
    heron = await person(browser, place)
    more = [await person(browser, place), await person(browser, place)]
    wall = await foundGroup(cedar, place, 'Tuesday Harbor')
    const names = ['Brave Otter', 'Patient Heron', 'Kind Comet', 'Warm Lantern']
    for (const [index, someone] of [otter, heron, ...more].entries()) {
      const link = await makeLink(cedar, wall)
      await walkIn(someone, link, { pseudonym: names[index] })
      await someone.heading('Tuesday Harbor')
    }
    // The names that are needed at once have to have come to those who need them.
    for (const someone of [cedar, otter, heron]) {
      await someone.page.goto(`${wall}/members`)
      for (const name of names.slice(0, 2)) await someone.page.getByText(name).first().waitFor()
    }
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  const openAsk = async (someone, name) => {
    await someone.page.goto(`${wall}/members`)
    await someone.press(`What you can do for ${name}`)
    await someone.follow('Ask to talk')
  }

  const ask = async (someone, name) => {
    await openAsk(someone, name)
    await someone.heading(`Ask ${name} to talk`)
    await someone.page.getByText('Could we talk some time?').click()
    await someone.press('Ask')
    await someone.page.getByText(`${name} is asked.`).first().waitFor()
  }

  it('is not asked of a newcomer, until they say that they want it', TOGETHER, async () => {
    await openAsk(otter, 'Patient Heron')
    await otter.heading('Patient Heron cannot be asked right now')

    await heron.page.goto(`${wall}/requests`)
    await heron.page.getByText('By default only greeters').waitFor()
    await heron.page.getByText('Also in your first 30 days.').click()
    await heron.press('Save')
    await heron.heading('Tuesday Harbor')

    await openAsk(otter, 'Patient Heron')
    await otter.heading('Ask Patient Heron to talk')
  })

  it('is asked in one of four sentences, and opens when the other says yes', TOGETHER, async () => {
    await ask(otter, 'Patient Heron')
    await otter.page.getByText('No answer is an answer too').first().waitFor()

    await heron.page.goto(`${place.origin}/app/`)
    await heron.page.getByRole('heading', { name: 'Brave Otter asks you' }).waitFor()
    await heron.page.getByText('Could we talk some time?').waitFor()
    await heron.press('Yes, let’s talk')

    await heron.page.getByRole('link', { name: /Brave Otter.*From Tuesday Harbor/s }).click()
    await heron.heading('Brave Otter')
    talk = heron.page.url()
    assert.notEqual(talk, wall)
  })

  it('goes both ways, and nobody else reads it', TOGETHER, async () => {
    await heron.follow('Write to Brave Otter')
    await heron.page.getByText('Only Brave Otter reads this.').waitFor()
    await heron.page.getByLabel('What is on your mind?').fill('I am glad you asked.')
    await heron.press('Send')
    await otter.page.goto(talk)
    await otter.page.getByText('I am glad you asked.').waitFor()
    await otter.follow('Write to Patient Heron')
    await otter.page.getByLabel('What is on your mind?').fill('I have some left, meet me.')
    await otter.press('Send')

    await heron.page.getByText('I have some left, meet me.').waitFor()
    await cedar.page.goto(talk)
    await cedar.heading('This group does not open')
  })

  it('can be reported to those who look after the group, who see that it is true', TOGETHER, async () => {
    await heron.press('More about what Brave Otter wrote')
    await heron.follow('Report')
    await heron.page.getByText('Buying, selling or offering drugs').click()
    await heron.press('Go on')
    await heron.press('Go on')
    await heron.press('Send the report')
    await heron.page.getByText('What happens now').waitFor()

    await cedar.page.goto(`${wall}/queue`)
    await cedar.page.getByText('Brave Otter').first().click()
    await cedar.page.getByText('I have some left, meet me.').waitFor()
  })

  it('ends for both when one of them ends it', TOGETHER, async () => {
    await heron.page.goto(talk)
    await heron.press('More about this talk')
    await heron.follow('End this talk')
    await heron.heading('End the talk with Brave Otter?')
    await heron.press('End this talk')
    await heron.page.getByText('The talk has ended.').first().waitFor()

    await otter.page.goto(talk)
    await otter.page.getByText('Patient Heron ended this talk').waitFor()
    assert.equal(await otter.page.getByRole('link', { name: /^Write to/ }).count(), 0)
  })

  it(
    'is asked of three at a time; the fourth request is refused with a clear sentence',
    TOGETHER,
    async () => {
      for (const name of ['Brave Otter', 'Patient Heron', 'Kind Comet']) await ask(cedar, name)

      await openAsk(cedar, 'Warm Lantern')
      await cedar.heading('You have asked as many people as you can for now')
      await cedar.page.getByText('Three requests can be open at a time').waitFor()
    },
  )

  it('takes a no in silence', TOGETHER, async () => {
    await more[0].page.goto(`${place.origin}/app/`)
    await more[0].press('Not now')
    await more[0].page.getByText('Steady Cedar is not told.').first().waitFor()

    await openAsk(cedar, 'Kind Comet')
    await cedar.heading('You have asked Kind Comet')
  })

  it('brought no error to anybody', TOGETHER, async () => {
    for (const someone of [cedar, otter, heron, ...more]) await someone.leave()
  })
})
