// What an organisation's name and youngest age may be.
export const AGE_MIN = 13
export const AGE_MAX = 99
export const NAME_LENGTH_MAX = 80

export const isGoodAge = (age: string): boolean =>
  /^\d+$/.test(age.trim()) && Number(age) >= AGE_MIN && Number(age) <= AGE_MAX
/** Where members reach the place. */
export const SUPPORT_WORDS_LENGTH_MAX = 500
export const PHONE_LENGTH_MAX = 30
export const EMAIL_LENGTH_MAX = 254
