// Safe hands, with real browsers: reports that go where they should, a team of two, a pause, another look, a closed door.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { launch } from './browser.mjs'
import { liesInReports } from './liar.mjs'
import { makeLink, person, setUp, startGroup, walkIn, write } from './person.mjs'
import { startPlace } from './place.mjs'

const TOGETHER = { timeout: 240_000 }
const ROMANTIC = 'Romantic or sexual approach'
const PRESSING = 'Brave Otter, where do you live? Just us two.'
const SECRET = 'Come to mine tonight, and tell nobody here.'
const ONE_OF_SAFETY_TEAM =
  "One person of the organisation's safety team. The facilitators of this group do not get it."
const HARMLESS = 'I made soup for everybody tonight.'
const FORGED = 'I sell pills to everybody tonight.'

/** A device follows the invitation into the team that came as a letter: nobody presses anything for that. */
const settlesALetter = ({ context }) =>
  context.waitForEvent('response', {
    predicate: (it) => it.request().method() === 'DELETE' && it.url().includes('/letters/'),
    ...TOGETHER,
  })

describe('groups that are looked after', TOGETHER, () => {
  let place, browser, cedar, odette, lantern, otter, tide, finch
  /** Two groups: one with two facilitators, and one whose only facilitator is a member of the first. */
  let harbour, quay, compared, doorLink
  const inTeam = []
  const everybody = () => [cedar, odette, lantern, otter, tide, finch]

  const queue = (someone, wall = harbour) => someone.page.goto(`${wall}/queue`)
  const inSheet = (someone) => someone.page.locator('dialog[open]')
  const noted = (someone) => someone.page.getByText('Done, and noted for the team.').first().waitFor()
  const cards = (someone) => someone.page.locator('main a.item')
  const card = (someone, words) => cards(someone).filter({ hasText: words })

  /** Reports the newest thing that `whose` wrote. */
  async function report(someone, wall, whose, reason, words, ...readers) {
    await someone.page.goto(wall)
    await someone.page
      .getByRole('button', { name: `More about what ${whose} wrote` })
      .first()
      .click()
    await someone.page.getByRole('link', { name: 'Report', exact: true }).click()
    await someone.page.getByLabel(reason).check()
    await someone.press('Go on')
    await someone.page.getByLabel('In your words').fill(words)
    await someone.press('Go on')
    for (const it of readers) await someone.page.getByText(it).waitFor()
    await someone.press('Send the report')
    await someone.heading('It is on its way. Thank you.')
  }

  /** A facilitator reads the words that somebody of the organisation told them, and says that they are the same. */
  async function vouch(someone, wall) {
    await someone.page.goto(`${wall}/queue`)
    await someone.follow('Compare the words')
    await someone.page.getByText(compared).waitFor()
    await someone.press('Yes, the words are the same')
    await someone.page.getByText('The safety team that reads reports').waitFor()
  }

  before(async () => {
    place = await startPlace()
    browser = await launch()
    ;[cedar, odette, lantern, otter, finch] = await Promise.all(
      Array.from({ length: 5 }, () => person(browser, place)),
    )
    tide = await person(browser, place, { serviceWorkers: 'block' })
    await liesInReports(tide.page, HARMLESS, FORGED)
  })
  after(async () => {
    await browser?.close()
    await place?.stop()
  })

  it('belong to an organisation whose safety team leads none of them', TOGETHER, async () => {
    await setUp(odette, place)
    await odette.follow('Safety team')
    await odette.press('Begin the team')
    compared = await odette.page.locator('main p.lead strong').textContent()
    assert.equal(compared.split(' · ').length, 6)

    await odette.page.goto(`${place.origin}/app/`)
    harbour = await startGroup(odette, 'Tuesday Harbor', 'Calm Heron')
    const facilitators = [
      [cedar, 'Steady Cedar'],
      [lantern, 'Warm Lantern'],
    ]
    for (const [someone, pseudonym] of facilitators) {
      inTeam.push(settlesALetter(someone))
      await walkIn(someone, await makeLink(odette, harbour, { facilitator: true }), { pseudonym })
      await someone.heading('Tuesday Harbor')
    }
  })

  it('let in who knocks, and who brings a link of their own', TOGETHER, async () => {
    doorLink = await makeLink(cedar, harbour, { several: true })
    await walkIn(tide, doorLink, { pseudonym: 'Hopeful Tide', words: 'From the poster.', knock: true })
    await tide.heading('The waiting room')
    await cedar.page.goto(`${harbour}/waiting`)
    await cedar.press('Let in: Hopeful Tide')
    await tide.heading('Tuesday Harbor')
    await walkIn(otter, await makeLink(cedar, harbour), { pseudonym: 'Brave Otter' })
    await otter.heading('Tuesday Harbor')

    await otter.page.goto(`${place.origin}/app/`)
    quay = await startGroup(otter, 'Early Quay', 'Brave Otter')
    await walkIn(finch, await makeLink(otter, quay), { pseudonym: 'Sunny Finch' })
    await finch.heading('Early Quay')
    await walkIn(tide, await makeLink(otter, quay), { pseudonym: 'Hopeful Tide' })
    await tide.heading('Early Quay')
    await write(tide, harbour, PRESSING)
    await write(tide, quay, 'Sunny Finch, send me a picture of you.')
  })

  it('are handed over by who started them, once others look after them', TOGETHER, async () => {
    await Promise.all(inTeam)
    await vouch(cedar, harbour)
    await odette.page.goto(`${harbour}/leave`)
    await odette.press('Leave the group')
    await odette.page.getByText('You have left the group.').first().waitFor()

    await odette.follow('Safety team')
    await odette.heading('Safety team')
    await odette.page.getByText('Nothing is waiting').waitFor()
  })

  it('fold at once what somebody hides for herself, and still after a reload', TOGETHER, async () => {
    await otter.page.goto(harbour)
    await otter.page.getByText(PRESSING).waitFor()
    await otter.press('More about what Hopeful Tide wrote')
    await otter.press('Hide for me')
    await otter.page.getByText('You hid this').waitFor()
    await otter.page.reload()

    await otter.page.getByText('You hid this').waitFor()
    assert.equal(await otter.page.getByText(PRESSING).isVisible(), false)
    assert.equal(await cedar.page.getByText('You hid this').count(), 0)
  })

  it('keep a copy of a report for who sent it, who saw before who will read it', TOGETHER, async () => {
    const words = 'I said no twice.'
    await report(otter, harbour, 'Hopeful Tide', ROMANTIC, words, 'The 2 facilitators of this group.')
    await otter.page.goto(`${place.origin}/app/me/reports`)

    await otter.page.getByText(words).waitFor()
    await otter.page.getByText(PRESSING).waitFor()
  })

  it('bring it to both facilitators, and the second one sees at once who took it', TOGETHER, async () => {
    await queue(lantern)
    await card(lantern, /Waiting for/).waitFor()
    await queue(cedar)
    await cedar.follow(/Romantic or sexual approach/)
    await cedar.page.getByText('I said no twice.').waitFor()
    await cedar.page.getByText(PRESSING).waitFor()
    await cedar.press('See what was written around it')
    await cedar.page.getByRole('heading', { name: 'Around it' }).waitFor()
    await cedar.press('I take this')
    await cedar.page.getByRole('button', { name: 'Write to them' }).waitFor()

    await card(lantern, 'Somebody takes care of it').waitFor()
    assert.equal(await lantern.page.locator('main').getByText('Brave Otter').count(), 0)
  })

  it('pause the writing of who was reported, who reads until when and why', TOGETHER, async () => {
    const why = 'She said no. Please stop asking.'
    await cedar.press('Pause their writing')
    await inSheet(cedar).getByLabel('Your words to Hopeful Tide').fill(why)
    await cedar.press('Pause their writing', inSheet(cedar))
    await noted(cedar)

    await tide.page.goto(harbour)
    await tide.page.getByText(why).waitFor()
    await tide.page.goto(`${harbour}/write`)
    await tide.page.getByText(/You can write here again from/).waitFor()
    assert.equal(await tide.page.locator('textarea').count(), 0)
    assert.equal(await tide.page.getByText('Steady Cedar').count(), 0)
  })

  it('let somebody else look again, and not who decided', TOGETHER, async () => {
    await tide.follow('Ask somebody else to look again')
    await tide.page.getByLabel('What should they know?').fill('I only wanted to help.')
    await tide.press('Ask')
    await tide.heading('You asked for another look')

    await queue(cedar)
    await cedar.follow(/Asks for somebody else to look again/)
    await cedar.page.getByText('Now somebody else looks at it').waitFor()
    await card(lantern, 'Asks for somebody else to look again').click()
    await lantern.page.getByText('I only wanted to help.').waitFor()
    await lantern.press('I take this')
    await lantern.press('Close this')
    await lantern.press('Close this', inSheet(lantern))
    await noted(lantern)
  })

  it('tell the safety team of the third person who reports somebody, and name nobody', TOGETHER, async () => {
    const alerts = () => odette.page.getByText('3 different people told of the same account')
    await odette.page.getByText('Nothing is waiting').waitFor()
    await report(finch, quay, 'Hopeful Tide', ROMANTIC, 'He does not stop.', 'One facilitator of this group.')
    assert.equal(await alerts().count(), 0)
    await report(lantern, harbour, 'Hopeful Tide', ROMANTIC, 'Now me.', 'One facilitator of this group.')

    await alerts().waitFor()
    await odette.page.getByText(/From 2 groups/).waitFor()
    const [alert] = await odette.page.evaluate(() =>
      fetch('/api/v1/safety/alerts').then((answer) => answer.json()),
    )
    const told = ['id', 'mine', 'reference', 'reports', 'since', 'spaces', 'state']
    assert.deepEqual(Object.keys(alert).sort(), told)
    await odette.press('I have looked at it')
    await odette.page.getByText('Somebody looked at it.').waitFor()
  })

  it('let a reporter choose where the only facilitator vouches for no safety team', TOGETHER, async () => {
    await write(otter, quay, SECRET)
    const told = ['This group has not checked its safety team yet', compared, ONE_OF_SAFETY_TEAM]
    await report(finch, quay, 'Brave Otter', ROMANTIC, 'She asked me home.', ...told)

    await card(odette, 'Early Quay').click()
    await odette.page.getByText('She asked me home.').waitFor()
    await odette.page.getByText(SECRET).waitFor()
  })

  it('send a report about the only facilitator past her', TOGETHER, async () => {
    await vouch(otter, quay)
    await report(finch, quay, 'Brave Otter', 'Telling what is private', 'She told on me.', ONE_OF_SAFETY_TEAM)

    await odette.page.goBack()
    await card(odette, 'Telling what is private about somebody').click()
    await odette.page.getByText('She told on me.').waitFor()
    await odette.press('I take this')
    await odette.page.getByRole('button', { name: 'Give it back' }).waitFor()
    await queue(otter, quay)
    await card(otter, 'About Hopeful Tide').waitFor()
    assert.equal(await cards(otter).count(), 1)
  })

  it('refuse a report that puts words into somebody’s mouth', TOGETHER, async () => {
    await write(otter, harbour, HARMLESS)
    for (const someone of [cedar, lantern]) await someone.page.goto(harbour)
    await report(tide, harbour, 'Brave Otter', 'Buying, selling or offering drugs', 'Look at her.', /2 facil/)

    for (const someone of [cedar, lantern]) {
      await someone.page.getByText('A report came that was not all true. It was thrown away.').waitFor()
      await queue(someone)
      await card(someone, 'Romantic or sexual approach').first().waitFor()
      assert.equal(await card(someone, 'Buying, selling or offering drugs').count(), 0)
    }
  })

  it('remove and keep out by two people, on that device also with another link', TOGETHER, async () => {
    const another = await makeLink(cedar, harbour)
    await queue(cedar)
    await card(cedar, 'You take care of it').click()
    await cedar.press('Remove and keep out')
    await inSheet(cedar).getByLabel('A note for the team').fill('Third person he asks.')
    await cedar.press('Remove and keep out', inSheet(cedar))
    await cedar.page.getByText('You asked. A second person has to decide.').waitFor()
    assert.equal(await cedar.page.getByRole('button', { name: 'Keep them out' }).count(), 0)

    await queue(lantern)
    await card(lantern, 'A bar waits for a second person.').click()
    await lantern.press('Keep them out')
    await lantern.press('Keep them out', inSheet(lantern))
    await noted(lantern)

    await tide.page.goto(harbour)
    await tide.page.getByText('You are no longer in this group', { exact: true }).waitFor()
    await tide.page.goto(`${place.origin}/app/me/delete`)
    await tide.page.getByLabel(/Yes, delete everything/).check()
    await tide.press('Delete my account')
    await tide.page.waitForURL(`${place.origin}/app/`)
    await walkIn(tide, another, { pseudonym: 'Gentle Wave' })
    await tide.page.getByText('This place is closed for this device now.').waitFor()
  })

  it('stay closed to a new account that comes by the same invitation', TOGETHER, async () => {
    const again = await person(browser, place)
    await walkIn(again, doorLink, { pseudonym: 'Gentle Wave', knock: true })

    await again.page.getByText('This place is closed').waitFor()
    await again.leave()
  })

  it('leave nothing unsaid about it in any browser', TOGETHER, async () => {
    for (const someone of everybody()) await someone.leave()
  })
})
