// Every code a VaultError may carry, and every code of a problem. The texts have one message for each; a test compares them.

/** Translated as `error-<code>`. */
export const ERROR_CODES = [
  // This device.
  'browser_too_old',
  'another_window_took_over',
  'nobody_here',
  'somebody_here',
  'locked',
  'signed_out',
  'offline',
  'storage_full',
  'internal',
  'unsent',
  'keep_first',

  // Words and files.
  'handle_too_short',
  'passphrase_weak',
  'recovery_code_mistyped',
  'pseudonym_empty',
  'name_empty',
  'norms_empty',
  'text_empty',
  'text_too_long',
  'settings_too_long',
  'picture_unreadable',
  'picture_too_large',
  'pictures_too_many',
  'voice_too_long',
  'voice_unreadable',
  'attachment_missing',
  'not_in_outbox',

  // Links.
  'link_broken',
  'link_elsewhere',
  'link_untrue',
  'no_such_invite',
  'invite_expired',
  'invite_used',
  'invite_withdrawn',
  'invite_expiry',
  'already_in',
  'group_full',
  'too_many_spaces',
  'waiting_room_full',

  // Groups.
  'no_such_group',
  'group_not_loaded',
  'group_stopped',
  'not_a_member',
  'not_a_facilitator',
  'no_such_member',
  'no_such_guest',
  'no_such_post',
  'not_yours',
  'last_facilitator',
  'no_facilitator',
  'use_leave',
  'key_missing',
  'busy_group',
  'too_many_groups',
  'too_many_invites',
  'log_full',
  'box_full',

  // Looking after each other.
  'muted',
  'no_such_report',
  'no_safety_team',
  'somebody_else_looks',
  'already_claimed',
  'too_many_reports',
  'too_many_blocks',
  'goes_to_safety_team',
  'report_taken',
  'no_such_bar',
  'second_person_needed',
  'already_confirmed',
  'not_a_team',
  'no_such_alert',
  'not_in_safety_team',
  'not_an_administrator',
  'barred',

  // Talks of two.
  'not_open_to_requests',
  'too_many_requests',
  'already_asked',
  'already_answered',
  'no_such_request',
  'too_many_greeters',
  'too_many_pairs',
  'pair_ended',
  'pair_full',

  // Duty and sign-offs.
  'shift_rule',
  'shift_start',
  'shift_minutes',
  'shift_zone',
  'no_such_shift',
  'no_such_date',
  'not_your_shift',
  'shift_not_offered',
  'shift_taken',
  'too_many_shifts',
  'calendar_word',
  'signs_for_oneself',
  'not_signed_off',

  // The organisation.
  'bad_key',
  'no_such_code',
  'not_kept',
  'last_administrator',
  'expires_on',
  'too_many_help_lines',
  'help_line',
  'help_line_checked_on',

  // The account.
  'handle_taken',
  'already_kept',
  'proof_needed',
  'proof_wrong',
  'sign_in_refused',
  'wrapped_seed_refused',
  'no_such_session',

  // The server.
  'slow_down',
  'server_trouble',
  'quota_full',
  'disk_nearly_full',
  'server_untrue',
  'refused',
  'clock_wrong',
  'setup_token_wrong',
  'already_set_up',
  'organisation_name',
  'support_words',
  'support_phone',
  'support_email',
  'organisation_country',
  'minimum_age',
  'bad_request',

  // Sign-offs, the rota and the organisation.
  'steward_code_wrong',
  'no_steward',
  'already_facilitator',
] as const

/** The server's words for what is called otherwise here. */
const OTHER_WORDS: Record<string, ErrorCode> = {
  no_such_space: 'no_such_group',
  too_many_spaces: 'too_many_groups',
  no_such_pair: 'no_such_request',
}

/** A code that the page has words for; `refused` for any other. */
export function knownCode(code: string): ErrorCode {
  const other = OTHER_WORDS[code]
  if (other !== undefined) return other
  return (ERROR_CODES as readonly string[]).includes(code) ? (code as ErrorCode) : 'refused'
}

export type ErrorCode = (typeof ERROR_CODES)[number]

/** Translated as `problem-<code>`. The ones marked stop a group for good. */
export const PROBLEM_CODES = [
  /** Stops: two signed entries stand at one place of a log. */
  'log_forked',
  /** Stops: the stream is not the one that a member signed. */
  'stream_forked',
  /** Stops: two members saw another log or stream than this device. */
  'fork_seen',
  /** Stops: the server shows less than was seen before. */
  'rolled_back',
  /** Stops: the server gave another key than the one its maker sent. */
  'wrap_swapped',
  /** The server's log does not follow the rules; what came before stays as it was. */
  'log_refused',
  /** The server left out something in the middle. */
  'stream_refused',
  /** Something that was put here was not made as it must be, and is not shown. */
  'object_refused',
  'letter_refused',
  /** A report was not all true, and was thrown away whole. */
  'report_refused',
  'attachment_refused',
  /** The server said it had kept something, and had not. It is sent again. */
  'answer_untrue',
  /** What arrived could not be kept on this device: there is no room left. */
  'storage_full',
  /** A talk was with somebody else than it should have been; this device left it. */
  'server_untrue',
  /** Members' devices could not open the newest key; a new one was made. */
  'key_unopened',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]
