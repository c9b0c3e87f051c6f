// Tells the small browsers inside other apps from real ones: they forget what they stored and hide the address bar.

const INSIDE_AN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|Line\/|Snapchat|musical_ly|TikTok|Twitter|LinkedInApp|Pinterest|WhatsApp|; wv\)/

export function isInsideAnApp(userAgent: string): boolean {
  return INSIDE_AN_APP.test(userAgent)
}
