// Every screen of the member app, how to get to it on the fake vault, and what to do there first.

const button = (page, name) => page.getByRole('button', { name, exact: true })

async function untilNorms(page) {
  await button(page, 'Go on').click()
}

async function untilName(page) {
  await untilNorms(page)
  await page.getByLabel('I will keep to this').check()
  await page.getByLabel('I am 18 or older').check()
  await button(page, 'I agree').click()
}

async function untilSheet(page) {
  await button(page, 'Begin').click()
  await page.getByLabel('Sign-in name').fill('maple-41')
  await button(page, 'Go on').click()
  await page.getByLabel('I have written the five words down').check()
  await button(page, 'Keep my identity').click()
}

/** Sends something that brings a private card. */
async function sendInDanger(page, { lang = 'en' } = {}) {
  await page.evaluate(() => {
    const here = Date.now() + 8 * 60 * 60_000
    Object.assign(globalThis.fake, {
      nextCard: {
        category: 'self_harm',
        words: ['do not want to wake up'],
        directive: { text: 'She said I can ring her at any hour.', person: 'Ana, 555 0100' },
      },
      duty: async () => ({ here: [], onDuty: false, next: { at: here, minutes: 120 }, heardAt: Date.now() }),
      reportPreview: async () => ({ to: 'team', readers: 2, nobody: false }),
    })
  })
  await page.locator('textarea').fill('I do not want to wake up tomorrow.')
  await button(page, lang === 'en' ? 'Share with the group' : 'Compartir con el grupo').click()
  await page.locator('section.card').waitFor()
  // The word that it was sent goes by itself; here it goes at once.
  await page
    .locator('.toasts button')
    .first()
    .click({ timeout: 5_000 })
    .catch(() => undefined)
}

async function untilAlong(page) {
  await page.getByText('Romantic or sexual approach').click()
  await button(page, 'Go on').click()
}

async function untilCheck(page) {
  await untilAlong(page)
  await page.getByLabel('In your words').fill('I said no twice.')
  await page.getByText('Three hours is three hours').click()
  await button(page, 'Go on').click()
}

async function unnamedTeam(page) {
  await page.evaluate(() => (globalThis.fake.hands.safetyTeamNamed = false))
}

async function muted(page) {
  await page.evaluate(() => {
    globalThis.fake.hands.mute()
    globalThis.fake.emit({ type: 'worries', groupId: 'tuesday' })
  })
  await page.getByText('From the facilitators').waitFor()
}

export const screens = [
  { name: 'welcome', ask: { scene: 'empty', path: '/' } },
  { name: 'link', ask: { scene: 'empty', path: '/link' } },
  {
    name: 'join-1-group',
    ask: { scene: 'walking-in', path: '/join' },
    act: (page) => button(page, 'Go on').waitFor(),
  },
  { name: 'join-2-norms', ask: { scene: 'walking-in', path: '/join' }, act: untilNorms },
  { name: 'join-3-name', ask: { scene: 'walking-in', path: '/join' }, act: untilName },
  { name: 'waiting-room', ask: { scene: 'guest', path: '/g/tuesday' } },
  { name: 'home', ask: { scene: 'member', path: '/' } },
  { name: 'home-facilitator', ask: { scene: 'facilitator', path: '/' } },
  { name: 'home-none', ask: { scene: 'no-groups', path: '/' } },
  { name: 'home-offline', ask: { scene: 'offline', path: '/' } },
  { name: 'locked-home', ask: { scene: 'locked', path: '/' } },
  { name: 'locked-wall', ask: { scene: 'locked', path: '/g/tuesday' } },
  { name: 'locked', ask: { scene: 'locked', path: '/search' } },
  { name: 'wall', ask: { scene: 'member', path: '/g/tuesday' } },
  { name: 'wall-offline', ask: { scene: 'offline', path: '/g/tuesday' } },
  { name: 'wall-facilitator', ask: { scene: 'facilitator', path: '/g/tuesday' } },
  {
    name: 'wall-menu',
    ask: { scene: 'facilitator', path: '/g/tuesday' },
    act: (page) => button(page, 'More about this group').click(),
  },
  {
    name: 'wall-post-menu',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: (page) => button(page, 'More about what Quiet Maple wrote').first().click(),
  },
  {
    name: 'wall-problem',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: async (page) => {
      await page.evaluate(() =>
        globalThis.fake.emit({ type: 'problem', groupId: 'tuesday', code: 'object_refused' }),
      )
      await button(page, 'Close').waitFor()
    },
  },
  {
    name: 'turned-away',
    ask: { scene: 'guest', path: '/g/tuesday' },
    act: async (page) => {
      await page.evaluate(() => globalThis.fake.setGroup('tuesday', { status: 'removed' }))
      await page.getByText('The door stayed closed').waitFor()
    },
  },
  {
    name: 'wall-reactions',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: (page) => page.getByRole('button', { name: 'Kind word' }).first().click(),
  },
  { name: 'thread', ask: { scene: 'member', path: '/g/tuesday/p/p1' } },
  { name: 'write', ask: { scene: 'member', path: '/g/tuesday/write' } },
  {
    name: 'write-note',
    ask: { scene: 'member', path: '/g/tuesday/write' },
    act: async (page) => {
      await page.getByLabel('What is on your mind?').fill('A hard evening.')
      await page.getByLabel('Fold it behind a note').check()
      await button(page, 'Record voice').click()
    },
  },
  { name: 'edit', ask: { scene: 'member', path: '/g/tuesday/p/p4/edit/p4' } },
  { name: 'stored', ask: { scene: 'member', path: '/g/tuesday/p/p1/stored/p1' } },
  { name: 'members', ask: { scene: 'member', path: '/g/tuesday/members' } },
  { name: 'members-facilitator', ask: { scene: 'facilitator', path: '/g/tuesday/members' } },
  {
    name: 'members-remove',
    ask: { scene: 'facilitator', path: '/g/tuesday/members' },
    act: async (page) => {
      await button(page, 'What you can do for Brave Otter').click()
      await button(page, 'Remove from the group').click()
    },
  },
  { name: 'waiting', ask: { scene: 'facilitator', path: '/g/tuesday/waiting' } },
  { name: 'links', ask: { scene: 'facilitator', path: '/g/tuesday/links' } },
  { name: 'link-new', ask: { scene: 'facilitator', path: '/g/tuesday/links/new' } },
  {
    name: 'link-made',
    ask: { scene: 'facilitator', path: '/g/tuesday/links/new' },
    act: (page) => button(page, 'Make the link').click(),
  },
  { name: 'settings', ask: { scene: 'facilitator', path: '/g/tuesday/settings' } },
  { name: 'norms', ask: { scene: 'member', path: '/g/morning/norms' } },
  { name: 'profile', ask: { scene: 'member', path: '/g/tuesday/profile' } },
  { name: 'leave', ask: { scene: 'facilitator', path: '/g/tuesday/leave' } },
  { name: 'found', ask: { scene: 'no-groups', path: '/found' } },
  {
    name: 'search',
    ask: { scene: 'member', path: '/search' },
    act: async (page) => {
      await page.getByLabel('Find words in your groups').fill('hours')
      await page.locator('mark').first().waitFor()
    },
  },
  {
    name: 'search-note',
    ask: { scene: 'member', path: '/search' },
    act: async (page) => {
      await page.getByLabel('Find words in your groups').fill('friday')
      await page.getByText('talk of using').waitFor()
    },
  },
  { name: 'me', ask: { scene: 'member', path: '/me' } },
  { name: 'look', ask: { scene: 'member', path: '/me/look' } },
  { name: 'about', ask: { scene: 'member', path: '/me/about' } },
  { name: 'devices', ask: { scene: 'facilitator', path: '/me/devices' } },
  { name: 'export', ask: { scene: 'member', path: '/me/export' } },
  { name: 'passphrase', ask: { scene: 'facilitator', path: '/me/passphrase' } },
  { name: 'not-sent', ask: { scene: 'offline', path: '/me/not-sent' } },
  { name: 'sign-out', ask: { scene: 'member', path: '/me/sign-out' } },
  { name: 'delete', ask: { scene: 'facilitator', path: '/me/delete' } },
  { name: 'sign-in', ask: { scene: 'empty', path: '/sign-in' } },
  { name: 'recover', ask: { scene: 'empty', path: '/recover' } },
  { name: 'keep-1-why', ask: { scene: 'member', path: '/keep' } },
  { name: 'keep-4-sheet', ask: { scene: 'member', path: '/keep' }, act: untilSheet },
  {
    name: 'keep-3-passphrase',
    ask: { scene: 'member', path: '/keep' },
    act: async (page) => {
      await button(page, 'Begin').click()
      await page.getByLabel('Sign-in name').fill('maple-41')
      await button(page, 'Go on').click()
    },
  },
  {
    name: 'keep-5-retype',
    ask: { scene: 'member', path: '/keep' },
    act: async (page) => {
      await untilSheet(page)
      await button(page, 'I have it').click()
    },
  },
  { name: 'safety', ask: { scene: 'member', path: '/safety' } },
  { name: 'safety-empty', ask: { scene: 'empty', path: '/safety' } },
  { name: 'safety-wake', ask: { scene: 'empty', path: '/safety/wake' } },
  { name: 'safety-breathe', ask: { scene: 'empty', path: '/safety/breathe' } },
  { name: 'safety-ground', ask: { scene: 'empty', path: '/safety/ground' } },
  { name: 'rota', ask: { scene: 'facilitator', path: '/g/tuesday/duty' } },
  { name: 'sign-offs', ask: { scene: 'facilitator', path: '/g/tuesday/sign-offs' } },
  { name: 'sign-off', ask: { scene: 'facilitator', path: '/me/sign-off' } },
  { name: 'debrief', ask: { scene: 'facilitator', path: '/g/tuesday/debrief' } },
  { name: 'manage', ask: { scene: 'facilitator', path: '/manage' } },
  { name: 'manage-people', ask: { scene: 'facilitator', path: '/manage/people' } },
  { name: 'manage-audit', ask: { scene: 'facilitator', path: '/manage/audit' } },
  { name: 'manage-lines', ask: { scene: 'facilitator', path: '/manage/lines' } },
  { name: 'manage-settings', ask: { scene: 'facilitator', path: '/manage/settings' } },
  { name: 'manage-safety-team', ask: { scene: 'facilitator', path: '/manage/safety-team' } },
  { name: 'manage-steward', ask: { scene: 'facilitator', path: '/manage/steward' } },
  { name: 'manage-group', ask: { scene: 'facilitator', path: '/manage/groups/K7Q2M4X9TR' } },
  { name: 'es-safety', ask: { scene: 'member', path: '/safety', lang: 'es' } },
  { name: 'es-safety-wake', ask: { scene: 'empty', path: '/safety/wake', lang: 'es' } },
  { name: 'es-manage', ask: { scene: 'facilitator', path: '/manage', lang: 'es' } },
  { name: 'set-up', ask: { scene: 'set-up', path: '/set-up' } },
  { name: 'notices', ask: { scene: 'member', path: '/me/notices' } },
  { name: 'es-notices', ask: { scene: 'member', path: '/me/notices', lang: 'es' } },
  { name: 'private-card', ask: { scene: 'member', path: '/g/tuesday/write' }, act: sendInDanger },
  {
    name: 'es-private-card',
    ask: { scene: 'member', path: '/g/tuesday/write', lang: 'es' },
    act: (page) => sendInDanger(page, { lang: 'es' }),
  },
  {
    name: 'private-card-tell',
    ask: { scene: 'member', path: '/g/tuesday/write' },
    act: async (page) => {
      await sendInDanger(page)
      await button(page, 'Tell the person on duty').click()
      await page.getByText('Nobody is on duty right now').waitFor()
    },
  },
  {
    name: 'wall-folded',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: async (page) => {
      await page.evaluate(() => {
        const fake = globalThis.fake
        const post = fake.posts.find((it) => !it.mine && !it.parent && it.text)
        fake.folded = { [post.objectId]: { category: 'sourcing', words: ['dm me'] } }
        fake.emit({ type: 'wall', groupId: 'tuesday' })
      })
      await button(page, 'Show it').waitFor()
    },
  },
  {
    name: 'hands-post-menu',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: (page) => button(page, 'More about what Brave Otter wrote').first().click(),
  },
  {
    name: 'hands-hidden-post',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: async (page) => {
      await button(page, 'More about what Brave Otter wrote').first().click()
      await button(page, 'Hide for me').click()
      await page.getByText('You hid this').waitFor()
    },
  },
  {
    name: 'hands-members-menu',
    ask: { scene: 'member', path: '/g/tuesday/members' },
    act: (page) => button(page, 'What you can do for Brave Otter').click(),
  },
  {
    name: 'hands-report-1-reason',
    ask: { scene: 'member', path: '/g/tuesday/p/p1/report/p1' },
    act: async (page) => {
      await button(page, 'Go on').click()
      await page.getByText('Please choose what fits best').waitFor()
    },
  },
  {
    name: 'hands-worry',
    ask: { scene: 'member', path: '/g/tuesday/p/p2/worry/p2' },
    act: (page) => page.getByText('An overdose, or close to one').click(),
  },
  {
    name: 'hands-report-2-along',
    ask: { scene: 'member', path: '/g/tuesday/p/p1/report/p1' },
    act: untilAlong,
  },
  {
    name: 'hands-report-3-check',
    ask: { scene: 'member', path: '/g/tuesday/p/p1/report/p1' },
    act: untilCheck,
  },
  {
    name: 'hands-report-4-sent',
    ask: { scene: 'member', path: '/g/tuesday/p/p1/report/p1' },
    act: async (page) => {
      await untilCheck(page)
      await button(page, 'Send the report').click()
      await page.getByText('What happens now').waitFor()
    },
  },
  { name: 'hands-my-reports', ask: { scene: 'member', path: '/me/reports' } },
  { name: 'hands-hidden', ask: { scene: 'member', path: '/g/tuesday/hidden' } },
  { name: 'hands-block', ask: { scene: 'member', path: '/g/tuesday/members/block/m3' } },
  { name: 'hands-queue', ask: { scene: 'facilitator', path: '/g/tuesday/queue' } },
  { name: 'hands-queue-open', ask: { scene: 'facilitator', path: '/g/tuesday/queue/q1' } },
  { name: 'hands-queue-mine', ask: { scene: 'facilitator', path: '/g/tuesday/queue/q2' } },
  { name: 'hands-queue-complaint', ask: { scene: 'facilitator', path: '/g/tuesday/queue/q6' } },
  { name: 'hands-queue-bar', ask: { scene: 'facilitator', path: '/g/tuesday/queue/q4' } },
  { name: 'hands-bars', ask: { scene: 'facilitator', path: '/g/tuesday/bars/tuesday' } },
  { name: 'es-hands-bars', ask: { scene: 'facilitator', path: '/g/tuesday/bars/tuesday', lang: 'es' } },
  {
    name: 'hands-queue-act',
    ask: { scene: 'facilitator', path: '/g/tuesday/queue/q6' },
    act: (page) => button(page, 'Pause their writing').click(),
  },
  { name: 'hands-words', ask: { scene: 'member', path: '/g/tuesday' }, act: muted },
  {
    name: 'hands-muted',
    ask: { scene: 'member', path: '/g/tuesday' },
    act: async (page) => {
      await muted(page)
      await page.getByRole('link', { name: /You can write again/ }).click()
      await page.getByText('The facilitators wrote').waitFor()
    },
  },
  { name: 'hands-appeal', ask: { scene: 'member', path: '/g/tuesday/appeal' } },
  { name: 'hands-organisation', ask: { scene: 'member', path: '/g/tuesday/organisation' } },
  {
    name: 'hands-new-team',
    ask: { scene: 'facilitator', path: '/me' },
    act: async (page) => {
      await unnamedTeam(page)
      await page.getByRole('link', { name: 'Groups', exact: true }).click()
      await page.getByRole('link', { name: /Tuesday Harbor/ }).click()
      await page.getByRole('link', { name: 'Compare the words' }).click()
      await button(page, 'Yes, the words are the same').waitFor()
    },
  },
  {
    name: 'hands-report-unvouched',
    ask: { scene: 'member', path: '/g/tuesday/members/block/m2' },
    act: async (page) => {
      await unnamedTeam(page)
      await page.getByRole('link', { name: 'Report' }).click()
      await untilAlong(page)
      await button(page, 'Go on').click()
      await page.getByText('lantern').waitFor()
    },
  },
  {
    name: 'hands-free-choice',
    ask: { scene: 'member', path: '/me' },
    act: async (page) => {
      await page.evaluate(() => (globalThis.fake.hands.due = true))
      await page.getByRole('link', { name: 'Groups' }).click()
      await page.getByText('Is being here still').waitFor()
    },
  },
  {
    name: 'join-2-norms-missing',
    ask: { scene: 'walking-in', path: '/join' },
    act: async (page) => {
      await untilNorms(page)
      await button(page, 'I agree').click()
    },
  },
  { name: 'talks-talk', ask: { scene: 'member', path: '/g/talk' } },
  {
    name: 'talks-talk-menu',
    ask: { scene: 'member', path: '/g/talk' },
    act: (page) => button(page, 'More about this talk').click(),
  },
  { name: 'talks-write', ask: { scene: 'member', path: '/g/talk/write' } },
  { name: 'talks-over', ask: { scene: 'member', path: '/g/talk-over' } },
  { name: 'talks-end', ask: { scene: 'member', path: '/g/talk/end' } },
  {
    name: 'talks-ask',
    ask: { scene: 'member', path: '/g/tuesday/members/ask/m4' },
    act: async (page) => {
      await button(page, 'Ask').click()
      await page.getByText('Please choose a sentence').waitFor()
    },
  },
  { name: 'talks-ask-not-now', ask: { scene: 'member', path: '/g/tuesday/members/ask/m3' } },
  {
    name: 'talks-asked',
    ask: { scene: 'member', path: '/g/tuesday/members/ask/m4' },
    act: async (page) => {
      await page.getByText('Could we talk some time?').click()
      await button(page, 'Ask').click()
      await page.getByText('Warm Lantern is asked').first().waitFor()
    },
  },
  { name: 'talks-who-may-ask', ask: { scene: 'member', path: '/g/tuesday/requests' } },
  { name: 'talks-greeters', ask: { scene: 'facilitator', path: '/g/tuesday/greeters' } },
  { name: 'es-talks-talk', ask: { scene: 'member', path: '/g/talk', lang: 'es' } },
  { name: 'es-talks-ask', ask: { scene: 'member', path: '/g/tuesday/members/ask/m4', lang: 'es' } },
  { name: 'es-talks-who-may-ask', ask: { scene: 'member', path: '/g/tuesday/requests', lang: 'es' } },
  { name: 'es-talks-greeters', ask: { scene: 'facilitator', path: '/g/tuesday/greeters', lang: 'es' } },
  { name: 'es-hands-queue', ask: { scene: 'facilitator', path: '/g/tuesday/queue', lang: 'es' } },
  { name: 'es-hands-mine', ask: { scene: 'facilitator', path: '/g/tuesday/queue/q6', lang: 'es' } },
  { name: 'es-norms', ask: { scene: 'member', path: '/g/morning/norms', lang: 'es' } },
  { name: 'es-wall', ask: { scene: 'member', path: '/g/tuesday', lang: 'es' } },
  { name: 'es-home', ask: { scene: 'member', path: '/', lang: 'es' } },
  { name: 'es-me', ask: { scene: 'member', path: '/me', lang: 'es' } },
]
