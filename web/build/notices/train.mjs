// Trains the learned half of the detector of notices, always with the same outcome. `--judge` trains on the lines alone, and on parts
// of them, and says how well what was left out is seen; without it the weights are written.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { linesOf } from './lines.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const notices = join(here, '../../src/vault/notices')
const judge = process.argv.includes('--judge')
const quick = process.argv.includes('--quick')
const only = process.argv.find((it) => /^(en|es)$/.test(it))
const option = (name, value) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? value : Number(process.argv[at + 1])
}
const FOLDS = 5
/** What a sentence of the other language weighs: in folds it helped Spanish, which has fewer of its own, and did nothing for English. */
const FOREIGN_WEIGHT = { en: 0, es: 0.3 }
const LINE_WEIGHT = option('line', 2)
/** The few that a test names. */
const TRAP_WEIGHT = 8
const EPOCHS = option('epochs', 8)
const RATE = option('rate', 0.1)
const L1 = option('l1', 9)
const L2 = option('l2', 1)
/** What a missed sign weighs against a false one. */
const POSITIVE_WEIGHT = option('positive', 1)

/** How often a finding ought to be right. */
const PRECISION = option('precision', 0.9)
/** Sure by decision: whoever says it so plainly is heard, also in the middle of a long post about something else. */
const PLAIN_RULES = ['en/self_harm/will-kill-myself']
const SURE_PRECISION = option('sure', 0.96)
/** A weight smaller than this is none. */
const SMALLEST = option('smallest', 0.18)

const scratch = await mkdtemp(join(tmpdir(), 'train-'))
let api
try {
  api = await bundled(join(here, 'reading.ts'), 'reading')
} finally {
  await rm(scratch, { recursive: true })
}
const { CATEGORIES, CARD_CATEGORIES, FEATURES, prepare } = api

for (const language of ['en', 'es']) {
  if (only && only !== language) continue
  const lines = await linesOf(join(notices, 'development/lines', language))
  const older = await olderOf(language)
  weigh(lines)
  weigh(older)
  console.log(language, lines.length, 'from lines,', older.length, 'single ones')
  if (judge) {
    const examples = lines.map((it) => exampleOf(it, language))
    const single = older.map((it) => exampleOf(it, language))
    report(
      `${language}: trained on the lines, seen in the single ones`,
      single,
      scoresOf(train(augmented(lines, language)), single),
    )
    if (!quick) {
      const all = [...examples, ...single]
      const sources = [...lines, ...older]
      const scores = await outOfFold(sources, all, language)
      report(`${language}: out of fold`, all, scores)
      const isOlder = (it) => !it.topic
      report(
        `${language}: out of fold, single`,
        all.filter(isOlder),
        scores.filter((_, at) => isOlder(all[at])),
      )
      const isLong = (it) => /^(long|third)/.test(it.topic ?? '')
      report(
        `${language}: out of fold, long`,
        all.filter(isLong),
        scores.filter((_, at) => isLong(all[at])),
      )
    }
    continue
  }
  const sources = [...lines, ...older]
  const examples = sources.map((it) => exampleOf(it, language))
  const scores = await outOfFold(sources, examples, language)
  const threshold = thresholdFor(examples, scores)
  const thresholds = CATEGORIES.map(() => threshold)
  console.log(`${language}: fires from ${threshold.toFixed(2)}`)
  report(
    `${language}: out of fold, from these thresholds`,
    examples,
    scores.map((row) => row.map((score, kind) => score - thresholds[kind])),
  )
  await writeWeights(
    language,
    train([...augmented(sources, language), ...(await foreignTo(language))]),
    thresholds,
    sureRules(sources, language),
  )
}

/** Rules that fire whatever else is weighed: right nearly always, and often enough to know. */
function sureRules(sources, language) {
  const hits = new Map()
  for (const { text, fires, weight = 1 } of sources) {
    for (const rule of new Set(api.rulesIn(text, language))) {
      const hit = hits.get(rule) ?? { right: 0, wrong: 0 }
      hit[fires.includes(rule.split('/')[1]) ? 'right' : 'wrong'] += weight
      hits.set(rule, hit)
    }
  }
  const sure = [...hits].filter(([, { right, wrong }]) => right / (right + wrong + 0.5) >= SURE_PRECISION)
  const plain = [...hits.keys()].filter((rule) => PLAIN_RULES.includes(rule))
  return [...new Set([...plain, ...sure.map(([rule]) => rule)])].sort()
}

/**
 * The lowest score from which findings are right as often as wanted, judged on sentences that were left out. One for all categories, so that
 * the last finding of each is as likely to be right as that of another.
 */
function thresholdFor(examples, scores) {
  const all = examples.flatMap((example, at) =>
    scores[at].map((score, kind) => ({ score, right: example.labels[kind] })),
  )
  all.sort((a, b) => b.score - a.score)
  let right = 0
  let threshold = all[0].score
  all.forEach((it, place) => {
    if (it.right) right++
    if (right / (place + 1) >= PRECISION) threshold = it.score
  })
  return threshold
}

/** Whole numbers from -127 to 127 in a unit of its own for each category; what weighs next to nothing is left out. */
async function writeWeights(language, models, thresholds, sure) {
  const units = models.map((w) => {
    const sizes = Array.from(w.subarray(0, FEATURES), Math.abs)
      .filter((it) => it > 0)
      .sort((a, b) => b - a)
    return sizes[Math.floor(sizes.length / 1000)] / 127
  })
  const bytes = []
  let last = 0
  let features = 0
  for (let feature = 0; feature < FEATURES; feature++) {
    const row = models.map((w, kind) =>
      Math.abs(w[feature]) < SMALLEST
        ? 0
        : Math.max(-127, Math.min(127, Math.round(w[feature] / units[kind]))),
    )
    if (row.every((it) => it === 0)) continue
    let gap = feature - last
    last = feature
    for (; gap > 127; gap >>= 7) bytes.push((gap & 127) | 128)
    bytes.push(
      gap,
      row.reduce((bits, it, kind) => bits | (it === 0 ? 0 : 1 << kind), 0),
    )
    for (const it of row) if (it !== 0) bytes.push(it & 255)
    features++
  }
  const whole = thresholds.map((it, kind) => Math.round((it - models[kind][FEATURES]) / units[kind]))
  const text = `// Written by build/notices/train.mjs: not to be changed by hand.
import type { WeightsText } from '../learned.ts'

// prettier-ignore
export const weights: WeightsText = {
  thresholds: ${JSON.stringify(whole)},
  sure: '${sure.map((it) => it.split('/').slice(1).join('/')).join(' ')}',
  packed: '${Buffer.from(bytes).toString('base64')}',
}
`
  await writeFile(join(notices, language, 'weights.ts'), text)
  console.log(language, features, 'features', bytes.length, 'bytes', sure.length, 'sure rules')
}

/** The sentences of the other language, of which only the groups of words count: what they have in common holds in both. */
async function foreignTo(language) {
  if (FOREIGN_WEIGHT[language] === 0) return []
  const foreign = language === 'en' ? 'es' : 'en'
  const sentences = await linesOf(join(notices, 'development/lines', foreign))
  weigh(sentences)
  return sentences.map((it) => ({
    ...exampleOf({ ...it, foreign }, foreign),
    weight: it.weight * FOREIGN_WEIGHT[language],
  }))
}

function exampleOf(sentence, language) {
  const { windows, features } = prepare(
    sentence.text,
    sentence.foreign ?? language,
    sentence.foreign !== undefined,
  )
  return { ...sentence, windows, features, labels: CATEGORIES.map((it) => sentence.fires.includes(it)) }
}

/** Sentences of one line count less each, so that many ways of saying weigh more than many turns of one. */
function weigh(sentences) {
  const sizes = new Map()
  for (const { line, text } of sentences) sizes.set(line ?? text, (sizes.get(line ?? text) ?? 0) + 1)
  for (const sentence of sentences)
    sentence.weight =
      (sentence.topic === 'traps.txt' ? TRAP_WEIGHT : LINE_WEIGHT) /
      Math.sqrt(sizes.get(sentence.line ?? sentence.text))
}

/** Each sentence as it is, and as it would be typed in a hurry; some with something ordinary before and after. */
function augmented(sentences, language) {
  const next = randomness(7)
  const ordinary = sentences.filter((it) => it.kind === 'ordinary')
  const made = []
  for (const sentence of sentences) {
    const weight = sentence.weight ?? 1
    made.push({ ...exampleOf(sentence, language), weight })
    const roll = next() % 4
    if (roll === 0)
      made.push({
        ...exampleOf({ ...sentence, text: hurried(sentence.text, next) }, language),
        weight: weight / 2,
      })
    else if (roll === 1 && ordinary.length > 0) {
      const before = ordinary[next() % ordinary.length].text
      const after = ordinary[next() % ordinary.length].text
      const text = [next() % 3 ? before : '', sentence.text, next() % 3 ? after : '']
        .filter((it) => it)
        .join(next() % 2 ? '. ' : '\n')
      made.push({ ...exampleOf({ ...sentence, text }, language), weight: weight / 2 })
    }
  }
  return made
}

function hurried(text, next) {
  let typed = text.toLowerCase()
  if (next() % 2) typed = typed.replace(/[',.;:¿¡]/g, '')
  if (next() % 2) typed = typed.normalize('NFD').replace(/\p{M}/gu, '')
  const words = typed.split(' ')
  for (let at = 0; at < words.length; at++) {
    if (words[at].length < 5 || next() % 9) continue
    const cut = 1 + (next() % (words[at].length - 2))
    words[at] =
      next() % 2
        ? words[at].slice(0, cut) + words[at].slice(cut + 1)
        : words[at].slice(0, cut) + words[at][cut + 1] + words[at][cut] + words[at].slice(cut + 2)
  }
  return words.join(' ')
}

/** Logistic regression by FTRL-proximal (McMahan et al. 2013), one for each category; of a long text the window that says most counts. */
function train(examples) {
  const models = CATEGORIES.map((_, category) => {
    const z = new Float64Array(FEATURES + 1)
    const n = new Float64Array(FEATURES + 1)
    const w = new Float64Array(FEATURES + 1)
    const next = randomness(11 + category)
    const order = examples.map((_, at) => at)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, next)
      for (const at of order) {
        const example = examples[at]
        const label = example.labels[category]
        const window = strongest(example, w)
        const gap = probability(w[FEATURES] + sum(window, w)) - (label ? 1 : 0)
        const pull = gap * (example.weight ?? 1) * (label ? POSITIVE_WEIGHT : 1)
        update(FEATURES, pull, 0)
        for (let i = 0; i < window.length; i++) update(window[i], pull, L1)
      }
    }
    function update(feature, pull, l1) {
      const before = n[feature]
      n[feature] = before + pull * pull
      z[feature] += pull - ((Math.sqrt(n[feature]) - Math.sqrt(before)) / RATE) * w[feature]
      const over = Math.abs(z[feature]) - l1
      w[feature] = over <= 0 ? 0 : (-Math.sign(z[feature]) * over) / ((1 + Math.sqrt(n[feature])) / RATE + L2)
    }
    return w
  })
  return models
}

function strongest({ windows }, w) {
  if (windows.length === 1) return windows[0]
  let best = windows[0] ?? []
  let most = -Infinity
  for (const window of windows) {
    const score = sum(window, w)
    if (score > most) {
      most = score
      best = window
    }
  }
  return best
}

function sum(features, w) {
  let total = 0
  for (let i = 0; i < features.length; i++) total += w[features[i]]
  return total
}

function probability(score) {
  return 1 / (1 + Math.exp(-score))
}

function scoresOf(models, examples) {
  return examples.map((example) => models.map((w) => w[FEATURES] + sum(strongest(example, w), w)))
}

/** Sentences of one line stay together, so that none is judged by its twin. */
async function outOfFold(sources, examples, language) {
  const foreign = await foreignTo(language)
  const foldOf = new Map()
  const next = randomness(3)
  const scores = new Array(examples.length)
  sources.forEach(({ line, text }) => foldOf.set(line ?? text, foldOf.get(line ?? text) ?? next() % FOLDS))
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = (at) => foldOf.get(sources[at].line ?? sources[at].text) === fold
    const kept = sources.filter((_, at) => !isIn(at))
    const models = train([...augmented(kept, language), ...foreign])
    examples.forEach((example, at) => {
      if (isIn(at)) scores[at] = models.map((w) => w[FEATURES] + sum(strongest(example, w), w))
    })
  }
  return scores
}

function misses(examples, scores) {
  if (!process.argv.includes('--misses')) return
  examples.forEach((example, at) => {
    CATEGORIES.forEach((category, k) => {
      const found = scores[at][k] >= 0
      if (found !== example.labels[k])
        console.log(found ? '  WRONG' : '  MISSED', category, scores[at][k].toFixed(1), example.text)
    })
  })
}

/** How many of the signs are seen at several thresholds, and what else. */
function report(title, examples, scores) {
  console.log(title, examples.length)
  misses(examples, scores)
  for (const threshold of [-1.5, -1, -0.5, 0, 0.5, 1]) {
    const row = CATEGORIES.map((category, k) => {
      const hits = examples.filter((_, at) => scores[at][k] >= threshold)
      const right = hits.filter((it) => it.labels[k]).length
      const all = examples.filter((it) => it.labels[k]).length
      return `${category.slice(0, 8)} ${(right / hits.length).toFixed(2)}/${(right / all).toFixed(2)}`
    })
    const cards = CARD_CATEGORIES.map((it) => CATEGORIES.indexOf(it))
    let right = 0
    let wrong = 0
    let all = 0
    const fooled = { look_alike: 0, ordinary: 0 }
    const of = { look_alike: 0, ordinary: 0 }
    examples.forEach((example, at) => {
      for (const k of cards) {
        if (example.labels[k]) all++
        if (scores[at][k] >= threshold) example.labels[k] ? right++ : wrong++
      }
      if (example.kind === 'positive') return
      of[example.kind]++
      if (scores[at].some((score) => score >= threshold)) fooled[example.kind]++
    })
    console.log(
      String(threshold).padStart(5),
      `cards P ${(right / (right + wrong)).toFixed(3)} R ${(right / all).toFixed(3)}`,
      `look-alikes ${((100 * fooled.look_alike) / of.look_alike).toFixed(1)} % ordinary ${((1000 * fooled.ordinary) / of.ordinary).toFixed(0)} ‰`,
      row.join(' '),
    )
  }
}

async function olderOf(language) {
  const folder = join(notices, 'development')
  const names = (await readdir(folder))
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.jsonl'))
    .sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => text.trim().split('\n')).map((line) => JSON.parse(line))
}

async function bundled(entry, name) {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: scratch,
      minify: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: `${name}.mjs` },
      },
    },
  })
  return import(pathToFileURL(join(scratch, `${name}.mjs`)).href)
}

function shuffle(order, next) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = next() % (at + 1)
    ;[order[at], order[other]] = [order[other], order[at]]
  }
}

/** The same numbers on every machine (Park and Miller 1988). */
function randomness(seed) {
  let state = seed
  for (let i = 0; i < 10; i++) state = (state * 48271) % 2147483647
  return () => (state = (state * 48271) % 2147483647)
}
