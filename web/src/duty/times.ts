// Times as people say them, on this device's clock. Everything is passed in; nothing here reads a clock.
import type { Locale } from '../vault/api.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** "14:30" or "2:30 PM". */
export const hourOf = (ms: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(ms)

/** "14:30" today, "Tuesday 19:00" within a week, else with the date. Moments are ms since 1970. */
export function timeOf(ms: number, locale: Locale, now: number): string {
  const sameDay = new Date(ms).toDateString() === new Date(now).toDateString()
  if (sameDay) return hourOf(ms, locale)
  const near = Math.abs(ms - now) < 6 * DAY_MS
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    ...(near ? {} : { day: 'numeric', month: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(ms)
}

/** "Ana, Ben and Cem". */
export const listOf = (words: string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)

/** RFC 5545 names of days, Monday first. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Day = (typeof DAYS)[number]

/** 5 January 1970 was a Monday. */
export const dayName = (day: Day, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    (4 + DAYS.indexOf(day)) * DAY_MS,
  )

export const weekly = (days: Day[]): string =>
  `FREQ=WEEKLY;BYDAY=${DAYS.filter((day) => days.includes(day)).join(',')}`

/** The days a weekly rule names. */
export function daysOf(rrule: string): Day[] {
  const named = /BYDAY=([A-Z,]+)/.exec(rrule)?.[1]?.split(',') ?? []
  return DAYS.filter((day) => named.includes(day))
}

/** "2026-11-24" on this device's calendar. */
export function dayOf(ms: number): string {
  const it = new Date(ms)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${it.getFullYear()}-${two(it.getMonth() + 1)}-${two(it.getDate())}`
}
