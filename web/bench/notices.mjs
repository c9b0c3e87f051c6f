// Measures the detector of notices on sentences that its rules were not written from: how much it finds, how often it is wrong,
// how long it takes, how many bytes it adds. Prints numbers only; sentences only with --show.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const detector = join(here, '../src/vault/notices/whole.ts')
const categories = join(here, '../src/vault/notices/category.ts')
/** Other programs share the machine: the best of so many runs is what the reading of a message takes. */
const RUNS = 5
const LONG_MESSAGE_CHARS = 5_000

const asJson = process.argv.includes('--json')
const show = process.argv.includes('--show')
/** Another folder of test sentences, for looking at the development ones. */
const folderAt = process.argv.indexOf('--from')
const sentences = folderAt < 0 ? join(here, 'notices') : process.argv[folderAt + 1]

const scratch = await mkdtemp(join(tmpdir(), 'notices-'))
try {
  const { detect } = await bundled(detector, 'detect')
  const { CATEGORIES, CARD_CATEGORIES } = await bundled(categories, 'category')
  for (const language of ['en', 'es']) {
    measure(language, await read(language), { detect, CATEGORIES, CARD_CATEGORIES })
  }
  const code = await readFile(join(scratch, 'detect', 'detect.mjs'))
  print('notices_bytes', code.length, 'bytes')
  print('notices_bytes_gzip', gzipSync(code, { level: 9 }).length, 'bytes')
  // The worker loads one language at a time: what reads, and the rules of that language.
  await bundled(join(here, '../src/vault/notices/detect.ts'), 'reading')
  const reading = await readFile(join(scratch, 'reading', 'reading.mjs'))
  for (const language of ['en', 'es']) {
    await bundled(join(here, `../src/vault/notices/${language}/index.ts`), language)
    const rules = await readFile(join(scratch, language, `${language}.mjs`))
    const bytes = gzipSync(reading, { level: 9 }).length + gzipSync(rules, { level: 9 }).length
    print(`notices_${language}_bytes_gzip`, bytes, 'bytes')
  }
} finally {
  await rm(scratch, { recursive: true })
}

/** As it would stand in the worker, minified. */
async function bundled(entry, name) {
  const outDir = join(scratch, name)
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir,
      minify: true,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: `${name}.mjs` },
      },
    },
  })
  return import(pathToFileURL(join(outDir, `${name}.mjs`)).href)
}

/** Every `en*.jsonl` or `es*.jsonl`; none is no failure, but says nothing. */
async function read(language) {
  const names = (await readdir(sentences).catch(() => [])).filter(
    (name) => name.startsWith(language) && name.endsWith('.jsonl'),
  )
  const texts = await Promise.all(names.sort().map((name) => readFile(join(sentences, name), 'utf8')))
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line)),
  )
}

function measure(language, all, { detect, CATEGORIES, CARD_CATEGORIES }) {
  print(`notices_${language}_sentences`, all.length, 'sentences')
  if (all.length === 0) return
  const judged = all.map((sentence) => ({
    ...sentence,
    found: [...new Set(detect(sentence.text, language).map((finding) => finding.category))],
  }))
  for (const category of CATEGORIES) quality(`notices_${language}_${category}`, judged, [category])
  quality(`notices_${language}_private_cards`, judged, CARD_CATEGORIES)

  const lookAlikes = judged.filter((it) => it.kind === 'look_alike')
  const fooled = lookAlikes.filter((it) => it.found.some((category) => !it.fires.includes(category)))
  if (lookAlikes.length > 0) {
    print(`notices_${language}_look_alikes_fired`, (100 * fooled.length) / lookAlikes.length, '%')
  }
  const ordinary = judged.filter((it) => it.kind === 'ordinary')
  const alerts = ordinary.filter((it) => it.found.some((category) => !it.fires.includes(category)))
  if (ordinary.length > 0) {
    print(`notices_${language}_alerts_per_1000_ordinary`, (1000 * alerts.length) / ordinary.length, 'alerts')
  }
  if (show) explain(judged, detect, language)

  const took = all.map(({ text }) => fastest(() => detect(text, language))).sort((a, b) => a - b)
  print(`notices_${language}_message_p99`, took[Math.ceil(took.length * 0.99) - 1], 'ms')
  const long = all.map((it) => it.text).join(' ').slice(0, LONG_MESSAGE_CHARS) // prettier-ignore
  print(
    `notices_${language}_message_of_${long.length}_chars`,
    fastest(() => detect(long, language)),
    'ms',
  )
}

/** Over all pairs of a sentence and one of the categories. */
function quality(name, judged, categories) {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { fires, found } of judged) {
    for (const category of categories) {
      if (found.includes(category)) fires.includes(category) ? right++ : wrong++
      else if (fires.includes(category)) missed++
    }
  }
  if (right + wrong > 0) print(`${name}_precision`, right / (right + wrong), 'of 1')
  if (right + missed > 0) print(`${name}_recall`, right / (right + missed), 'of 1')
}

function explain(judged, detect, language) {
  for (const { text, fires, found } of judged) {
    const missed = fires.filter((category) => !found.includes(category))
    const wrong = detect(text, language).filter(({ category }) => !fires.includes(category))
    if (missed.length > 0) console.log(`  missed ${missed.join(', ')}: ${text}`)
    for (const { rule, words } of wrong)
      console.log(`  ${rule} on "${text.slice(words.from, words.to)}": ${text}`)
  }
}

function fastest(run) {
  let best = Infinity
  for (let i = 0; i < RUNS; i++) {
    const begun = performance.now()
    run()
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

function print(name, value, unit) {
  const rounded = Math.round(value * 1000) / 1000
  console.log(
    asJson
      ? JSON.stringify({ name, value: rounded, unit })
      : `${name.padEnd(52)} ${String(rounded).padStart(10)} ${unit}`,
  )
}
