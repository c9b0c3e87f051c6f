// How long a help line may go without somebody calling it.
const CHECKED_DAYS_MAX = 180
const DAY_MS = 24 * 60 * 60 * 1000

/** Whether `checkedOn` lies more than half a year before `today`; both as 2026-11-24. */
export const isOld = (checkedOn: string, today: string): boolean =>
  Date.parse(today) - Date.parse(checkedOn) > CHECKED_DAYS_MAX * DAY_MS
