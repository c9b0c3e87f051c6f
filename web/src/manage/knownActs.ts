// What the trail tells of, in the server's own words; each has a sentence `audit-<word>`.
export const KNOWN_ACTS: readonly string[] = [
  'set_up',
  'settings_changed',
  'steward_key_changed',
  'help_lines_changed',
  'professional_added',
  'professional_ended',
  'administrator_added',
  'administrator_ended',
  'sign_off_observed',
  'sign_off_signed_off',
  'safety_team_named',
  'steward_acted',
]
