// An overdose now, in English: somebody who does not breathe or wake, or took too much; the writer, or one they see.
import type { Rules } from '../rule.ts'

export const overdoseNow: Rules = {
  // my friend is blue and won't wake up
  'will-not-wake': {
    say: '((will|would|can|does|do|could|is|are|am|has) not ~1 (wake|waking|woken|woke|respond|responding|come to|coming to|coming around|answer when i shake|wake up)|can not (get|wake) (him|her|them|@someone|my @someone) (to)? (up|wake|to wake|to respond|awake)?|(trying|tried) to wake (him|her|them)|not (responsive|conscious|awake)|unresponsive|unconscious|out cold|limp)',
    near: '(he|she|they|him|her|them|@someone|who|it|us|sternum)',
    without:
      '(dog|cat|puppy|school|alarm|for work|up early|mornings|on time|my messages|texts|text|email|emails|calls|letter|snooze|teenager|to my|my message|call|calls|court|ads|in class|treatment|therapy|the nurse|dms|for church|hungover|responding to (my|the) (post|posts|message|text)|facilitator)',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // she's barely breathing
  'not-breathing': {
    say: '(not (really|even|hardly|properly|barely)? breathe|not (really|even|properly)? breathing|stopped breathing|(barely|hardly|scarcely|struggling|slow|shallow|weird|funny|stops|stopping) ~1 breathing|breathing ~3 (slow|slowly|shallow|weird|funny|stopped|barely|hardly|really slow|wrong|every|seconds|bad|strange)|(breathing|breaths|breathe) (is|are|_s)? @soft? (slow|shallow|weak|stopped|once|every)|no (pulse|breath|breathing)|can not (find|feel) (a|his|her|the|their|any) (pulse|heartbeat)|breathe ~3 (once|every) ~2 seconds|(forget|forgets) to breathe|gasping|death rattle|gurgling|snoring (weird|loud|funny|strange*|and gurgling|really)|making (a|this|that|weird|strange|gurgling|snoring) ~2 (noise|noises|sound|sounds|gurgl*|snoring))',
    without:
      '(through my nose|exercise|panic attack|anxiety|meditation|since i quit (smoking|vaping)|yoga|mask|cpap|apnea|stuffy|allerg*|covid|asthma|box breathing|room|heat|down my neck|free|easier|again on (his|her|their) own|laughing|so hard|until|down his neck|dog|cat|husband snoring|my husband is snoring|water|breathing exercise*|breathing app|engine|car|pipes|stomach|the pipes)',
    nowhere: '@lesson',
    despite: 'negated other',
  },
  // his lips are turning blue
  'turning-blue': {
    say: '((lips|face|nails|fingernails|fingers|skin|mouth|he|she|they|him|her|friend|@they) ~3 (turned|turning|went|going|is|are|_s|looks|look|all|gone|goes|getting|getting) @soft? (blue|purple|grey|gray|ashy|ash|white as)|(turned|turning|went|going|looks|gone) (blue|purple|grey|gray) !(hair|shirt|zone))',
    without:
      '(feeling blue|hair|cold outside|bruise|bruised|sky|nail polish|manicure|blue (light|shirt|eyes|dress|car|chip)|gray hair|grey hair|beard|dyed|out of the blue|mood|old age|swimming|pool|phone|screen|painted|lipstick|popsicle|eyes)',
    nowhere: '@lesson',
  },
  // I think my boyfriend is overdosing
  'is-overdosing': {
    say: '((am|is|are|_s|think|i|he|she|they|might be|may be|could be|maybe|someone|somebody|currently|am i|been) @soft? (overdosing|having an overdose|in overdose|having (a|an) od)|(just|has just|have just|has|have|is an|think) @soft? (overdosed|overdose !(deaths|awareness|prevention|kit|class|death))|overdose (right now|in progress|happening|now)|(is|are) (od|going out|falling out|fallen out) !(to|of|with|for))',
    without:
      '(years|since|died|people|before|lost|ago i|last (year|week|month)|city|epidemic|news|times|twice|celebrate|clean|sober|three times|survived|in the past|statistics|community|kids these days|recovered|funeral|thirty days|when i)',
    nowhere: '@lesson',
    despite: 'past',
  },
  // i just took way too much, I can't keep my eyes open
  'took-too-much': {
    say: '(took|take|taken|did|done|shot|used|snorted|smoked|swallowed|ate|ingested|drank|had|injected|slammed|mixed|doubled|double|gave (him|her|them)|got into) ~5 (too much|too many|way more than|more than i (should|meant)|double|twice|extra (dose|methadone)|second dose|#|a lot more|whole bottle|whole bag|entire bottle|both bags|all of it|a lot of (pills|fentanyl|dope|xanax|methadone)|bottle of)',
    near: '(can not (keep|feel|move|see|stay|breathe|stand|walk|stop)|nodding|eyes|feel (weird|funny|really|like|so|wrong|sick|numb)|heart|chest|sleepy|dizzy|numb|breathing|slurring|spinning|passing out|pass out|scared|help|hospital|what do i do|what should i do|am i (ok|going|gonna)|going (out|under)|falling asleep|fading|blurry|shaking|blacking out|narcan|blue|awake|911|emergency|poison|ok|worried|bad|overdose|die)',
    without:
      '(years|ago|last (year|month|week|summer|winter)|used to|coffee|caffeine|sugar|work|too much on|on my plate|candy|pizza|ice cream|melatonin|a break|spicy|shifts|credit|for granted|clients)',
    despite: 'negated',
  },
  // I just mixed xanax and methadone and I feel really weird
  mixed: {
    say: '(mixed|took|did|used|shot|combined|drank|had) ~6 (with|and|on top of|plus) ~4 @drug',
    with: '(can not (keep|feel|move|see|stay|breathe|stand)|nodding|feel @soft? (weird|funny|wrong|off|like i am (dying|fading|going))|heart|chest|dizzy|numb|breathe|breathing|slurring|pass out|passing out|falling asleep|fading|blacking out|stay awake|eyes open|something is wrong|am i (ok|going|gonna))',
    without: '(years|ago|last (year|month|summer|winter)|used to|prescribed|as a kid)',
    despite: 'negated',
  },
  // i cant stay awake and my heart is going so slow after that shot
  'going-under': {
    say: '((can|could) not (keep my eyes open|stay awake|feel my (legs|face|arms|hands|heart)|stop nodding|catch my breathe|breathe|get (air|up)|move)|(keep|i am) (nodding (out|off)|passing out|going in and out|blacking out|slipping|drifting)|going in and out|(breathing|heart|heartbeat|pulse) (is|feels|_s)? @soft? (slow|slowing|stopping|weird|weak|pounding|skipping)|i am (turning blue|going under|going out|fading|fading out)|chest (hurts|pain|is tight|tight|pains))',
    near: '((just)? (took|shot|did|used|snorted|smoked|mixed|injected|drank|swallowed) ~6 (@drug|too much|it|that|shot|more|bag|line|pill|vodka|bottle|all)|after (that|the|my|this) (shot|hit|dose|line|bag|pill|pills|patch)|overdose|overdosing|this batch|stronger than|new batch|patches|the (dope|fentanyl|shot|bag|pills))',
    without:
      '(years|ago|last (year|month|summer|winter)|used to|meeting|zoom|group tonight|at work|class|without (it|coffee))',
    despite: 'negated',
  },
  // narcan isn't working, he's still out
  'naloxone-given': {
    say: '((narcan|naloxone|doses|dose) ~3 (not (work*|help*|bring*|wake)|no response|nothing|did nothing|still|wore off|wearing off|did not|not working)|(gave|given|hit|giving|used|sprayed|narcanned|administered|give) ~4 (narcan|naloxone|dose|doses|spray) ~8 (still|nothing|not|no|again|out|another|how long|what now|back under|went out|blue|wait)|(narcanned|brought (him|her|them) back with narcan) ~10 (still|not|again|out)|(how (much|many|do i (use|give)|to give)|where is|have no|do not have|need|out of|got no|no) ~3 (narcan|naloxone) ~5 (he|she|they|him|her|them|right now|now|hurry|quick|fast|please|breathing|blue|asap|here now))',
    near: '(he|she|they|him|her|them|@someone)',
    without:
      '(years|ago|last (week|month|year|summer|winter)|expired|free|pharmacy|training|class|kit|kits|carry|revived him and|vending|mail|order|made it|saved|saved (him|her|my|his))',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // he passed out with the needle still in his arm
  'found-down': {
    say: '(passed out|collapsed|fell out|slumped|slumped over|lying|laying|found (him|her|them|my|a man|a woman|a guy|someone)|nodded out|keeps nodding|nodding out|fallen) ~6 (needle (still)? (in|hanging)|bathroom floor|on the floor|cold and|foam*|vomit|throw up|puke|(in)? (the)? (bathroom|bathtub|tub|stall|toilet)|behind the wheel|not moving|over)',
    near: '(needle|not (mov*|wak*|respond*|answer*|breath*)|cold|blue|foam*|will not|fentanyl|dope|heroin|pills|overdose|narcan|what do i do|help|911|ambulance|eyes (rolled|back)|pinpoint|sweating|pulse|barely|choking|grey|gray|purple|limp)',
    with: '(he|she|they|him|her|them|his|@someone)',
    without:
      '(years|ago|last (week|month|year|summer|winter)|was found|died|used to|the night|that night|before i|back (in|when))',
    nowhere: '(anniversary|funeral|buried|passed away|years ago)',
  },
  // how do I do rescue breaths, he isn't breathing
  'rescue-breaths': {
    say: '(rescue (breathe|breathing|breaths|breaths)|cpr|chest compressions|mouth to mouth|recovery position|sternum rub)',
    with: '(he|she|they|him|her|them|@someone)',
    near: '(no pulse|not breathing|breathing|how do i|tell me how|how to|now|right now|blue|cold|doing|still|hurry|respond|wake|pulse)',
    without:
      '(class|certified|certification|trained|course|years|ago|saved|learned|teach|taught|(how|what) (we|they) (learned|taught)|good to know|everyone should|until (help|ems)|last (week|month|year))',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // he is foaming at the mouth
  'body-signs': {
    say: '((foam|foaming|frothing|froth) ~3 mouth|eyes ~2 (rolled|rolling) ~2 (back|head)|pupils ~3 (pinpoint|pinpoints|tiny|pinned|pin|like pins)|(choking|choked) on (his|her|their|vomit|my) ~1 (vomit|puke|throw up)?|(is|_s|skin) @soft? (clammy|ice cold|cold) and (blue|clammy|not|grey|gray|pale|limp|sweaty)|(body|arms|whole body) (is|went|_s)? @soft? (limp|stiff) !(from)|not moving and|will not (move|open (his|her|their) eyes))',
    without: '(years|ago|last (week|month|year|summer|winter)|used to|dog|cat|zombie|died)',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // my toddler got into my methadone
  'child-took-it': {
    say: '(child|kid|toddler|baby|son|daughter|grandson|granddaughter|nephew|niece|boy|girl|year old|yo|dog) @soft? (just|may have|might have|has|have|must have|could have)? (ate|eaten|drank|drunk|swallowed|got into|gotten into|took|taken|licked|put|chewed|found and ate|had) ~6 (methadone|suboxone|strip|strips|pill|pills|subutex|fentanyl|oxy*|percocet|gummies|edibles|medicine|meds|xanax|klonopin|dope|patch|tramadol)',
    without: '(years|ago|last (year|month|summer)|prescribed|doctor (gave|said))',
  },
  // call 911, she overdosed
  'call-now': {
    say: '((calling|call|called) (911|an ambulance|999|112|000|the ambulance|paramedics)|ambulance (is )?(on|coming)|waiting (for|on) (the)? (ambulance|paramedics|ems))',
    near: '(overdose*|not breathing|blue|unresponsive|will not wake|narcan|breathing|took|pills|passed out|fentanyl|collapsed|purple|pulse)',
    without:
      '(years|ago|last (year|month|summer|winter)|used to|if (you|someone|they|anyone|somebody)|always|saved|made it|training|when (someone|you)|afraid to|good samaritan|law)',
    nowhere: '@lesson',
  },

  // he took something at a party and now he's snoring loud and won't open his eyes
  'state-and-drug': {
    say: '(snoring|gurgl*|choking (noise|sound)|rattl*|not moving|will not (move|open|answer me|get up|come around|talk)|unconscious|unresponsive|passed out|collapsed|slumped|on the (floor|ground)|on the toilet|in the stall|out cold|limp|gray|grey|blue|bluish|ashen|drooling|barely (got|has|breath*|awake|there)|pulse|(tiny|pinpoint|pinned|small) pupils|pupils|nodded out|nodding out|going (back)? (under|out)|stopped breathing|breathing|breaths|breathe|can not (wake|get|keep) (him|her|them|up|his|my eyes)|can not (stay|keep) (awake|my eyes)|going dark|fading|so sleepy|half open|nobody is home|heart (is)? (slow*|stopp*|skipp*)|not feel my (face|legs|arms|hands)|not (waking|responding)|a man down|is down)',
    near: '(took (something|too much|a|some|his|her|too many)|needle|syringe|narcan|naloxone|pills|oxy|oxys|fentanyl|methadone|buprenorphine|suboxone|shot (up)?|smoked|snorted|benzos|xanax|(a|the) fifth|patch|overdos*|at (a|the|this) party|foil|lips|what do i do|what should i do|help help|help me|please help|presses|presses|a blue|dope|heroin|did too much|hurry|just used|after using|cpr|turning)',
    without:
      'lips when|years|sleep study|apnea|grief|when i close|mask|cpap|nightmare*|could not breathe|box breathing|breathing exercise*|panic|meditat*|class|was (found|blue|out)|made it|survived|last (year|month|week|summer|winter|spring|fall)|taught|anniversary|step*|hiking|my dog|the dog|cat|couch|laundry|sweater|sky|hair|paint*|bluetooth|blues|out of the blue|smoking|cigarette*|vape|free',
    nowhere: '@lesson|grateful|thank god|rest in peace',
    despite: 'negated other',
  },
  // what do I do for an overdose right now
  'asks-what-to-do':
    '(what (do|should|can) (i|we) do|how do (i|we) (help|treat|save|stop)|help) ~6 (overdose|overdosing|overdosed|od) ~4 (right now|now|please|hurry|fast|quick)',
  // my kid swallowed one of my buprenorphine tabs
  'child-swallowed': {
    say: '(child|kid|toddler|baby|son|daughter|grandson|granddaughter|nephew|niece|little (one|boy|girl|brother|sister)|year old) ~3 (ate|eaten|drank|swallowed|swallowing|got into|gotten into|chewed|had|took|opened|bit) ~7 (methadone|suboxone|strip|strips|subutex|buprenorphine|bupe|fentanyl|oxy*|percocet|gummies|edibles|xanax|klonopin|dope|patch|tramadol|my (pill|pills|meds|dose|medicine|tabs))',
    without:
      '(years|ago|last (year|month|summer)|prescribed|could have|afraid|lock box|lockbox|so (he|she|they) never|out of reach)',
    despite: 'past',
  },
}
