// The words people see, in the language they chose. Only that language's text is loaded.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Locale, Minute } from './vault/api.ts'

export const LOCALES: Locale[] = ['en', 'es']

const MINUTES_A_DAY = 24 * 60

type Words = Record<string, FluentVariable>

/** The words of the page "Help now": the public pages show the same ones. */
const loadHelp: Record<Locale, () => Promise<{ default: string }>> = {
  en: () => import('../../text/en/help-now.ftl?raw'),
  es: () => import('../../text/es/help-now.ftl?raw'),
}

const load: Record<Locale, () => Promise<{ sources: string[] }>> = {
  en: () => import('./text/en.ts'),
  es: () => import('./text/es.ts'),
}

/** The first of the person's languages that we speak. */
export function localeOf(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = LOCALES.find((locale) => language.toLowerCase().startsWith(locale))
    if (found) return found
  }
  return 'en'
}

export class Text {
  locale = $state<Locale>('en')
  #bundle = $state.raw<FluentBundle>()
  /** Whether the words of "Help now" are there too. */
  helpReady = $state(false)
  #formats = new Map<string, Intl.DateTimeFormat>()
  /** The public help page in the language that is read here. */
  helpNow = $derived(`/help-now?lang=${this.locale}`)

  async use(locale: Locale): Promise<void> {
    const { sources } = await load[locale]()
    const bundle = new FluentBundle(locale, { useIsolating: false })
    for (const source of sources) bundle.addResource(new FluentResource(source))
    this.#bundle = bundle
    this.locale = locale
    document.documentElement.lang = locale
    if (this.helpReady) await this.withHelp()
  }

  /** Adds the words of "Help now". A screen shows them once `helpReady` is true. */
  async withHelp(): Promise<void> {
    const bundle = this.#bundle
    const { default: source } = await loadHelp[this.locale]()
    bundle?.addResource(new FluentResource(source))
    this.helpReady = true
  }

  /** The message `id`, or the id itself when there is none (a test keeps that from happening). */
  t = (id: string, words?: Words): string => this.#find(id, words) ?? id

  /** A group's name; while this device is locked, which of its groups it is. */
  group = ({ name, number }: { name: string; number?: number }): string =>
    name || (number === undefined ? this.t('group-nameless') : this.t('group-number', { number }))

  /** The message `id` in every language we speak, for words that were stored in one of them. */
  everywhere = async (id: string): Promise<Record<Locale, string>> => {
    const found = LOCALES.map(async (locale) => {
      const { sources } = await load[locale]()
      const bundle = new FluentBundle(locale, { useIsolating: false })
      for (const source of sources) bundle.addResource(new FluentResource(source))
      const message = bundle.getMessage(id)
      return [locale, message?.value ? bundle.formatPattern(message.value) : ''] as const
    })
    return Object.fromEntries(await Promise.all(found)) as Record<Locale, string>
  }

  /** What went wrong, what was kept and what to do next. */
  refusal = (error: unknown): string => {
    const code = codeOf(error)
    return this.#find(`error-${code}`) ?? this.t('error-internal')
  }

  problem = (code: string): string => this.#find(`problem-${code}`) ?? this.t('error-internal')

  /** "today 14:05", "yesterday 9:10", "12 November". Takes `now` in ms since 1970. */
  when = (minute: Minute, now = Date.now()): string => {
    const then = new Date(minute * 60_000)
    const days = dayOf(new Date(now)) - dayOf(then)
    const time = this.#dates({ hour: 'numeric', minute: '2-digit' }).format(then)
    if (days === 0) return this.t('time-today', { time })
    if (days === 1) return this.t('time-yesterday', { time })
    return this.date(minute, now)
  }

  /** "12 November", with the year when it is not this one. */
  date = (minute: Minute, now = Date.now()): string => {
    const then = new Date(minute * 60_000)
    const sameYear = then.getFullYear() === new Date(now).getFullYear()
    return this.#dates({
      day: 'numeric',
      month: 'long',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).format(then)
  }

  /** "Saturday 28 November, 15:00": for when something ends. */
  moment = (ms: number): string =>
    this.#dates({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    }).format(new Date(ms))

  /** A day written by the server as "YYYY-MM-DD". */
  day = (day: string): string =>
    this.#dates({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

  /** The same with its year: for what ends or was checked. */
  fullDay = (day: string): string =>
    this.#dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    )

  number = (value: number): string => new Intl.NumberFormat(this.locale).format(value)

  percent = (share: number): string =>
    new Intl.NumberFormat(this.locale, { style: 'percent' }).format(Math.min(1, Math.max(0, share)))

  /** Making a formatter takes longer than using it, and a wall uses one for each post. */
  #dates(form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${this.locale} ${JSON.stringify(form)}`
    const made = this.#formats.get(key) ?? new Intl.DateTimeFormat(this.locale, form)
    this.#formats.set(key, made)
    return made
  }

  #find(id: string, words?: Words): string | undefined {
    const bundle = this.#bundle
    const message = bundle?.getMessage(id)
    if (!bundle || !message?.value) return undefined
    return bundle.formatPattern(message.value, words)
  }
}

/** The stable code of whatever was thrown. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : 'internal'
}

function dayOf(date: Date): number {
  return Math.floor((date.getTime() / 60_000 - date.getTimezoneOffset()) / MINUTES_A_DAY)
}
