// Asking for drugs or offering them, in English. Where to get naloxone, test strips, clean needles or treatment is never this.
import type { Rules } from '../rule.ts'

export const sourcing: Rules = {
  // anyone know where I can get some percs
  'asks-where': {
    say: '(where|who|how|anyone|anybody|someone|somebody|any one|any|can|could|does|do|whos|looking|need|help) ~7 (get|find|buy|score|cop|grab|pick up|holding|got|has|have|selling|sells|sell|sources|source|hook me up|hook it up|hook a|looking for|plug|plug for|connect|to get|in need of|purchase|order|trade|spare|sparing|share|got any|connected|carrying|with|know (someone|somebody|a guy)|sort me out|point me|link me|for sale|front me|middle) ~5 @street',
    without:
      '@helping|pass|passed|failed|overcome|experience with|been on|tried|taper|off (of)? (suboxone|methadone|subs|pain)|how do (you|i|people) (get|find) (off|help|hope)|stop|kids|tips|advice|get off|get over|get through|dreams|withdrawal* (from|on)|trouble|find (that|it|your|the) (suboxone|methadone|shit)|get my (shit|stuff)|shit together|get (this|that|the) shit|have (this|that) shit|(problem|problems) with|effects|success|luck (with|on|getting off)|people get|how did|why do|pill organizer|side|addicted|history|the (drug|drugs) out|who else (has|have)|else (on|taking|take)|work for you|deal with|understand|holding it|sell my (house|car)|your pain meds after|surgery',
    nowhere: '(where (can|do) i (get|find) (naloxone|narcan))',
  },

  // anyone holding in the bronx tonight
  'street-talk': {
    say: '((anyone|anybody|who|someone|somebody) (is|_s|be|got anyone)? (holding !(on|back|their|a grudge|meetings|space|up)|serving|slinging|delivers|deliver)|i can get you|get you (some|anything|oxys|right|pills)|make me an offer|split a (bundle|bag|ball|gram|pack)|(is there|got) a plug|the plug|take them off your hands|off your hands|no (rx|script|prescription)|without a (script|prescription|rx)|fresh batch|no bunk|not pressed|real ones|hook (me|us|a (brother|sister)) up|hit (my|the) line|hit me up|come thru|come through for|good price|good prices|best (stuff|prices|dope) in|best stuff|cash in hand|can pay|will pay|paying|people (score|cop)|you guys (cop|score)|to (score|cop)|sell me|sell (us|him) (some|a)|my guy (has|got)|for his number|spare (some|a|any|till|until)|they can spare|in bio)',
    near: '@street|sick|dope|bundle|bag|plug|pill|pills|dm|number|work|fire|boy|girl|stuff|tonight|denver|telegram|desperate|perc|batch|script|order|# (each|for)',
    without:
      '@helping|ticket*|couch|house|kids|coffee|ride|phone|baby|clothes|guitar|wifi|meeting|car|furniture|job|used to|he|she|told|years|dealer (was|is|got)|relapse|crav*|need a ride|want to talk|need to talk|feel like using|chat|recipe|food|pizza|hotel|airport|apartment|movie|my (old)? guy|arrested|dinner',
  },
  // selling my take homes, 40 each
  'sells-own': {
    say: '((selling|sell|trade|trading|swap|swapping|buying|buy|want to buy|looking to buy|looking for|need|needing|find|finding|order|want|split|extra|leftover|too many|got) ~4 @street ~6 (each|a piece|make me|swap|for|cash|in portland|off|message|dm|till|until|please|pls|visiting|can pay|who|interested|they do not want|i am not using|not using|tonight|asap))',
    without:
      '@helping|couch|years|used to|free|sober|off of|get off|stay off|need to (stop|quit)|crav*|find (peace|hope)|side effects|withdraw*|lost|stolen|surgery tomorrow|almost|work|tapering|my dose|without (it|them)|for my (back|pain|surgery|ocd|anxiety|adhd)|mg',
    despite: 'negated',
  },
}
