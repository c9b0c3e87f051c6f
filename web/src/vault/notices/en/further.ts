// Further English rules: how people say it in a few words, without naming it.
import type { Rules } from '../rule.ts'

export const furtherSelfHarm: Rules = {
  // I don't see myself making it to Christmas
  'no-tomorrow': {
    say: '(do not see (myself|me) ~3 (making it|alive|here|being|around|living)|will not (make it to|be here (for|on|by)|see) (my|the|next|christmas|new|monday|friday|spring|summer|tomorrow|another)|not going to (make it to|be here (for|by)|see) (my|the|next|christmas|new|monday|friday|spring|summer|tomorrow|another)|(tonight|today|this) (might|may|could|will) be (my|the) last (night|day|post|message|time here)|my last (night|day|post|message) (here|on earth|alive)|last post (from me|here)|(do not|not going to) wake up (tomorrow|again) ~6|if i (do not|did not) wake up|so many ways out|only one way out|only way out|no way out ~3 (except|but)|no reason (left)? (to|for me to) (stay|be|keep|go on|live|wake)|nothing (left)? to (stay|live) for)',
    without:
      'meeting|bus|appointment|practice|game|traffic|train|movie|flight|class|dinner|alarm|afraid|scared|grateful|if you',
    despite: 'negated supposed',
  },
}

export const furtherOverdose: Rules = {
  // I gave her narcan 3 minutes ago and nothing is happening
  'narcan-no-answer': {
    say: '((gave|giving|used|hit|did|put|sprayed) ~3 (narcan|naloxone|nasal spray) ~8 (nothing|no response|not working|still|is not|not waking|will not|again|now what|what now|out again|did not work|does not)|(narcan|naloxone) (is not|does not|did not|not) (working|work)|how (many|much) (more)? (narcan|naloxone|doses)|second (dose|narcan) and (still|nothing)|out of narcan)',
    without:
      'if|training|class|years|expired|last (week|month|year)|survived|carry|should i carry|pharmacy|cost',
    despite: 'past other negated supposed',
  },
  // I feel like I'm going under, somebody stay with me
  'going-under-too': {
    say: '((am|feel like i am|i feel myself) ~1 (going under|fading|slipping away|drifting off|slipping under|going out|nodding off|blacking out)|(somebody|someone|please|can you) stay (with me|on (here|the phone|the line))|keep me awake|can not (stay awake|keep my eyes open|keep my head up|wake myself)|everything is going (dark|black|grey|gray)|(did|took|shot|used) (way|a lot|far)? too much !on)',
    near: '(took|did|used|shot|pill|pills|dope|fent*|bag|blue|blues|xanax|methadone|perc|percs|mixed|hit|line|lips|heart|breath*|overdos*|going under|somebody|dark|slowing|number|numb)',
    without:
      'meeting|movie|work|shift|class|boring|years|last (week|month|year|night)|melatonin|benadryl|coffee|church|driving|pregnant|side effect*|dose is|taper|increase*|clinic|ago|time off|on my plate|space|credit',
  },
}

export const furtherAboutToUse: Rules = {
  // just used, nobody is home
  'just-used': {
    say: '((just|already) (used|relapsed|shot up|did (a|one|some|my|it)|smoked (some|it|a|fent*|dope)|snorted|took (a|two|some) (blue|perc|oxy|hit|pill)|picked up a bag|copped|scored|drank)|(used|relapsed|slipped|did a (line|shot|bump|hit|bag)|smoked|drank) (an|#|a few|ten|one|twenty|thirty) (hour|hours|minutes|minute|min|mins) ago|(using|smoking (it|fent*|dope|blues)|high|drinking) (right now|already|as i (type|write)|now)|did a (line|bump|shot|hit|bag|blue) (in the|in my|at work|at|today|tonight|this morning|alone|by myself))',
    without:
      '@notDrugs|years|the last of|used to|my skills|the tool*|coupon|breathing|my safety plan|drank (water|coffee|tea)|he|she|they|months|my (brother|sister|son|husband|wife|friend)|natural*|runner|expectations|barometer|weeks|my inhaler|naloxone',
    near: '(alone|nobody|home|locked|sorry|more|left|by myself|stop|hate|work|bathroom|clean|sober|days|day|dope|fent*|line|shot|bag|guys|ashamed|again|scared|help|tonight|now|heroin|relapse*|pills|blue|perc|oxy|hour*|min*)',
    despite: 'past',
  },
}

export const furtherWithdrawal: Rules = {
  // puked 15 times today, nothing stays down, not even sips
  'nothing-stays': {
    say: '(nothing (stays|will stay|is staying) down|(can not|could not|have not|has not|can hardly|not) ~2 (hold|keep|kept|held) ~3 (water|gatorade|fluids|liquids|sips|pedialyte|anything|ice) ~1 (down)?|(can not|could not|have not been able to) drink (anything|water) ~4|(puking|vomiting|throwing up|puked|vomited|threw up) ~3 (blood|bile|nonstop|non stop|all (day|night)|# times|every (hour|few minutes|ten minutes|time))|even sips|peeing (brown|blood|dark)|(fainted|passed out|blacked out) ~6 (today|twice|shower|stood|standing|kick*|detox*|bathroom))',
    near: '(day|days|hours|kick*|detox*|dope|heroin|fent*|oxy*|methadone|subs|suboxone|withdraw*|sick|opiates|cold turkey|quit|stopped|alcohol|drinking|down)',
    without:
      'flu|stomach bug|food poisoning|kids|pregnant with|years|last (winter|year|summer)|hospital bill|bills|chemo|norovirus|hungover|better now|finally',
    despite: 'past negated other',
  },
}

export const furtherApproached: Rules = {
  // he says if I love him I have to send him nudes
  'unwanted-pictures': {
    say: '((dick|nude|naked|sexual|dirty|explicit|shirtless) ~1 (pic|pics|picture|pictures|photo|photos|video|videos)|nudes|(asks|asked|asking|wants|begging|begs) ~2 (me)? (for)? ~2 (nudes|pics|pictures|photos) ~3|send him (nudes|pics|pictures)|(comes|came|coming|walks|walked) (into|in) my (room|bed|tent|bathroom) ~3|(pay|paying|work off|cover) ~2 (rent|him|debt|it) ~2 (another way|with my body|in (other|another) ways?|on my back|with sex)|secret ~6 (visits|touches|comes|night)|(my)? old pimp|my pimp)',
    near: '(me|my|i)',
    without:
      'years|ago|as a kid|when i was|baby|puppy|dog|wedding|ultrasound|tattoo|doctor|nurse|cat|used to|dentist|i asked|mom|daughter|son|license',
    despite: 'negated other',
  },
}

export const furtherHarassment: Rules = {
  // answer me or I tell your husband everything
  'or-else': {
    say: '((answer|pay|meet|send|talk to|come back|call|text|give) me ~3 (or|or else) (i|i will|else|your|you)|(i will|i am going to|i can|going to) (tell|show|send|text|email|call) your (boss|husband|wife|mom|mother|family|job|work|kids|po|landlord|girlfriend|boyfriend|parents) ~3|make your life (hell|miserable|a living)|you (will|are going to) (regret|pay for) (this|it|that)|if you (leave|block|report|tell|ignore) me|watch your back|(all|people) like you ~2 (do not belong|should (be|all be|die|not|just)|are not (welcome|wanted)|make me sick|need to (leave|go))|you people (should|are|need|make|belong)|laughs? (about|at) you|nobody (believes|likes|wants|cares about) (you|your))',
    without:
      'he said|she said|they said|told me|used to|years|we love you|pizza|proud|surprise|ride|if you need|please call|how great|about your progress|great job|i am here',
  },
}

export const furtherSourcing: Rules = {
  // looking for percs in tacoma, hmu
  'wants-some': {
    say: '((looking for|lf|iso|need|needing|want|buying|in search of|searching for|can i (get|buy)|where can i (get|buy|find)|who (has|got|sells|is selling)|anyone (got|have|selling|holding|with|serving)|anybody (got|have|selling|holding|with|serving)|someone (selling|holding|with)|got any|any) ~3 @street ~5 (hmu|dm|dms|pm|inbox|message me|text me|hit me|in|near|around|tonight|today|asap|paypal|cash|cashapp|venmo|for sale|who got|please|lol|for a friend|asking|til|till|until|spare|extra|ok|i will pay|pay you back|only)|where (do|does) (people|you|yall|everyone|folks) ~2 (cop|score|pick up|get (their|your) (stuff|dope))|who (can|could|will|wants to)? ~1 (hook (me)? up|plug me|point me|serve me|sort me out) ~2|(get|find|know|need|have|got) ~1 (a|any|another|some) (plug|connect|dealer|hookup|source|number for someone) ~2 (in|near|around|please|out|for)?|(telegram|wickr|signal|snap|whatsapp) ~3 (guy|plug|menu|for (the|blues|percs|pills)|me)|anyone serving|who is (holding|serving|got)|(something|somethin) ~2 (for (the)? pain|strong|to hold me) ~4 (not (from)? a doctor|no script|without a script|you know|if you know)|how much (do|are|is) ~1 @street ~2 (go|going|run|cost|sell) ~6|a (ball|bundle|gram|g|half|point) (by|for|tonight|today) ~3)',
    without:
      '@helping|insurance|copay|adapter|coffee|kettle|used to|years|sponsor|quit|flush*|get off|taper|side effect*|job|craving*|stop me|power|outlet|phone|charger|wall|tired of|hate|deleted|blocked|told (him|her|them) no|said no|court|tea|therapist',
    despite: 'quoted',
  },
  // I have 20 extra gabapentin if someone needs
  'has-to-give': {
    say: '((have|got|with|holding|selling|sell|sellin|trade|trading|swap|swapping|give (you)?|giving (away)?|can (mail|send|ship|bring|spot|share)|willing to (share|sell|trade|split)|share|sharing|split|mail you|send you|spot you) ~3 (extra|extras|leftover|left over|plenty|spare|my|some|two|three|four|#|a few|some of mine|a couple) ~3 (@street|med|meds|dose|doses|take homes|takehomes|wafers|good stuff|mine|script|pain pills) ~6 (if (anyone|someone|anybody|you)|for (anyone|whoever|you|someone|free|sale|#|cash|a few)|to whoever|free to|dm|pm|hmu|message|text|a pill|each|a piece|apiece|per|good price|cheap|no problem|come by|need*|want*|interested|who wants|pick up|in town|trade|lmk)|(selling|sell) my (take homes|takehomes|script|subs|strips|doses|meds|methadone|gabapentin|gabas|bottles)|(good|real|fresh|fire|pure) (stuff|shit|product|batch) ~4 (pm|dm|hmu|text|tonight|in|message|hit)|hit my line|menu (in|available|on)|dropping (off)? (fresh|tonight|some))',
    without:
      '@helping|used to|years|couch|clothes|car|books|baby|furniture|puppies|guitar|kitten*|food|soup|bread|story|experience|strength|hope|advice|flush*|returned|never|naloxone|job|tickets|dinner',
    despite: 'quoted',
  },
}
