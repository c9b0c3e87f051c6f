// Further English rules: how people say it in a few words, without naming it.
import type { Rules } from '../rule.ts'

export const furtherSelfHarm: Rules = {
  // please tell my wife I loved her
  'last-words': {
    say: '((tell|let) (my|the|them|him|her) ~3 (i|that i|how much i) (loved|love|am sorry|was sorry)|let my ~3 know (that)? i (loved|love)|goodbye (everyone|everybody|all|guys|friends|my friends|family)|bye (everyone|everybody) you|you were (all)? good to me|thank you (all)? for (trying|everything) (goodbye|bye|i am done)|(wrote|writing|written|left|leaving) ~2 (letter|letters|note|notes) (to|for) (my|the|everyone|each|all) ~4)',
    near: '(done|sorry|goodbye|bye|drawer|envelope*|desk|find|when i am|not here|after i|for when|last|kids know|better off|good to me|please)',
    without:
      'amends|step*|sponsor|judge|court|santa|rehab|thank|vacation|trip|grade|job|new group|years|move|moving',
    despite: 'past other',
  },
  // gave my dog to my neighbor, I won't be needing him
  'gives-away': {
    say: '((gave|giving|give|signed over|handed) (away)? ~2 (my|the) ~3 (dog|cat|dogs|cats|guitar|tools|truck|car|ring|watch|things|stuff|clothes|jewelry|records|everything)|put ~4 in my ~1 (sister|brother|mom|dad|son|daughter|wife|husband) _s name)',
    near: '(will not be needing|will not need|when i am (gone|not around|not here)|not (be)? around|after i am gone|where i am going|do not need (it|them|him|her|anything) (anymore|where)|need it when|no use for|goodbye|last)',
    without: 'moving|rehab|detox|goodwill|donat*|landlord|allergic',
    despite: 'past negated other supposed',
  },
  // I'm standing on the roof of the parking garage right now
  'means-at-hand': {
    say: '((gun|pistol|rope|noose|razor|razors|blade|blades|shotgun|rifle) ~5 (out|in my (hand|lap|mouth)|on the (table|bed|counter)|next to me|beside me|sitting|loaded|in the garage|is ready|is tied|hanging|waiting)|(sitting|alone|here) ~2 with (the|my|a) (gun|pistol|rope|razor|blade|shotgun)|(meds|pills|tablets) ~4 (lined up|counted|poured out|in a pile|on the table) ~8 (swallow|take|all|every|down)|(saving|saved|hoarding|stockpiling|collecting|collected) ~3 (pills|meds|tablets|doses|insulin) ~8|standing ~3 (bridge|roof|ledge|edge|rail|railing|tracks|overpass|parking garage|balcony)|(looking at|staring at|googling|map of) ~2 (bridge|bridges|train tracks|roof) ~6)',
    near: '(i|my|me)',
    without:
      'hunting|range|police|cop|sold|locked|gave|robbed|movie|game|glue|climbing|swing|jump rope|razor scooter|shaving|photo*|picture*|view|beautiful|bridge clinic|pharmacy|take back|disposal|pill box|organizer|vacation|years|vitamins',
    despite: 'other',
  },
  // I don't see myself making it to Christmas
  'no-tomorrow': {
    say: '(do not see (myself|me) ~3 (making it|alive|here|being|around|living)|will not (make it to|be here (for|on|by)|see) (my|the|next|christmas|new|monday|friday|spring|summer|tomorrow|another)|not going to (make it to|be here (for|by)|see) (my|the|next|christmas|new|monday|friday|spring|summer|tomorrow|another)|(tonight|today|this) (might|may|could|will) be (my|the) last (night|day|post|message|time here)|my last (night|day|post|message) (here|on earth|alive)|last post (from me|here)|(do not|not going to) wake up (tomorrow|again) ~6|if i (do not|did not) wake up|so many ways out|only one way out|only way out|no way out ~3 (except|but)|no reason (left)? (to|for me to) (stay|be|keep|go on|live|wake)|nothing (left)? to (stay|live) for)',
    without:
      'meeting|bus|appointment|practice|game|traffic|train|movie|flight|class|dinner|alarm|afraid|scared|grateful|if you',
    despite: 'negated supposed',
  },
  // I'm just a burden to my mom
  'weighs-on-others': {
    say: '((just|only|such|nothing but|always|still) ~1 a (burden|weight|problem|drain|curse|disease) (to|on|for) (my|everyone|everybody|them|you|the)|am a (burden|curse|drain)|better off (without me|if i (was|were) (gone|dead)|with their (dad|mom|father|mother|grandma))|(nobody|no one) (would|will) (care|notice|miss me|cry) if i|(would|will|do) not (be missed|matter if i)|disappear (permanently|forever|for good|completely)|want to (vanish|not exist|stop existing|be erased)|(hate|despise) (myself|my life|being alive|my existence) ~6 (die|burn|cut|anymore|end|want out|hurt|alive|every))',
    without: 'felt like|used to|afraid of being|am i a|sponsor said|told me i am not|am not a burden',
    despite: 'supposed',
  },
  // I cut again last night, deeper than before
  'cut-again': {
    say: '(i (cut|burned|burnt|cutting|self harmed|hurt myself|harmed myself|carved) (again|deep|deeper|tonight|today|last night|myself|my)|(relapsed|slipped) (on|with|into) (cutting|self harm|sh|burning)|self harm* ~3 (again|tonight|today|last night|yesterday)|deeper (than before|this time|than last)|urge to (cut|hurt myself|self harm|burn myself))',
    without:
      'shaving|kitchen|cooking|onion*|finger|vegetables|grass|hair|years|used to|hours|pay|oven|toast|myself off|cut myself some|my hair|my hours',
    despite: 'past',
  },
  // I have a plan and the stuff to do it
  'has-means': {
    say: '(i have (a|the) plan (and|to)|have (the|a) plan and|i have (everything|what|all) i need (to|for) (do it|end|go|die)|(have|got) the (stuff|means|pills|rope) to do it|could not go through with it|(chickened|backed) out ~6 (tonight|again|next time)|(will|going to) (do it|go through with it) (tonight|tomorrow|this time)|want to (die|be dead) (every|right now)|taking (all|every one) (of)? my ~3 at once|keeps telling me to (end it|die|do it|jump|kill))',
    without:
      'cravings|phone numbers|wedding|interview|speech|divorce|surgery|tattoo|job|safety plan|relapse prevention|treatment plan|taper plan|business|meal|school|savings|budget|bungee|court|presentation',
    near: '(die|dead|end|tonight|tomorrow|stuff|do it|everything|plan|pills|head|agree|feel|live|alive|every day|day|morning)',
    despite: 'negated',
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
  // he was breathing a minute ago, now I don't think he is
  'breath-gone': {
    say: '((breathing|breath|breathes) ~3 (stops|stopped|stopping|is stopping|slowing|slow|shallow|weird|wrong|funny|like # seconds)|was breathing ~6 now|(not|hardly|barely) ~2 breathing|breaths a minute|can not (feel|catch|get) my breath* ~6 (took|did|pill|pills|blue|shot)|no pulse|can not find (a|his|her|the) pulse|(slumped|limp|folded|keeled) ~2 (over|down)|(he|she|they|friend|bf|gf|roommate|brother|sister) (just)? (od_d|oded|od|overdosed) (right now|help|please|what|in|on my)?|what do i do ~3 (od|oded|overdos*|will not wake)|(am|i am) (overdosing|oding|od ing))',
    near: '(now|help|please|used|took|narcan|wake|answer|cold|lips|blue|floor|what do i do|minute|nodding|shot|dope|pills|pill|fent*|seconds|pulse|cpr|think|od*|overdos*)',
    without:
      'years|last (week|month|year|spring|summer|winter|fall)|class|training|asthma|fever|cold|apnea|panic|anxiety|inhaler|exercise*|yoga|box breathing|dog|cat|survived|made it|died|lost|passed|funeral|movie|grateful|if (someone|somebody|you)|in 20*',
    despite: 'past negated other',
  },
  // I feel like I'm going under, somebody stay with me
  'going-under-too': {
    say: '((am|feel like i am|i feel myself) ~1 (going under|fading|slipping away|drifting off|slipping under|going out|nodding off|blacking out)|(somebody|someone|please|can you) stay (with me|on (here|the phone|the line))|keep me awake|can not (stay awake|keep my eyes open|keep my head up|wake myself)|everything is going (dark|black|grey|gray)|(did|took|shot|used) (way|a lot|far)? too much !on)',
    near: '(took|did|used|shot|pill|pills|dope|fent*|bag|blue|blues|xanax|methadone|perc|percs|mixed|hit|line|lips|heart|breath*|overdos*|going under|somebody|dark|slowing|number|numb)',
    without:
      'meeting|movie|work|shift|class|boring|years|last (week|month|year|night)|melatonin|benadryl|coffee|church|driving|pregnant|side effect*|dose is|taper|increase*|clinic|ago|time off|on my plate|space|credit',
  },
  // dad is on the floor, snoring like a chainsaw, empty bottle next to him
  'found-down-too': {
    say: '((on|in) the (floor|bathroom|bath|tub|ground|stairs|stairwell|couch|car|porch|toilet) ~10 (snoring|gurgl*|empty (bottle|pill|bag|baggie)|needle|blue|cold|limp|will not|not moving|unresponsive|not responding|foam*)|(snoring|gurgl*|foam*) ~8 (empty (bottle|pill|bag)|can not (wake|get (him|her|them) up)|needle|will not wake)|(laced|bad) (dope|pill|batch|bag) ~6 (can not|will not|help|lips|stay awake))',
    without:
      'years|dog|cat|movie|was (found|blue)|last (week|month|year)|used to|remember|baby|toddler|drunk uncle|story',
    despite: 'other past',
  },
}

export const furtherAboutToUse: Rules = {
  // I have it in my hand and I don't want to throw it out
  'in-hand': {
    say: '((have|got|holding) (it|them|one|some|this|the bag|a bag|a pill|a blue) ~2 (in my|in front|with me|on me|right here|here) ~2 (hand|hands|pocket|lap|sock|bag|purse|mouth|bra|car|me|of me)?|(bag|baggie|stash|pill|blue|perc|oxy|patch|dope|rig|needle|pipe|foil|straw|bottle) ~4 (in my (hand|hands|lap|sock|pocket|bag|purse|car|truck|drawer)|on the (sink|counter|table|nightstand|dash)|in front of me|next to me|right here)|(staring|looking) at (it|them|the (needle|pill|bag|stash|rig|bottle|foil|pipe|spoon)|a (needle|pill|bag|bottle))|(loading|cooking|fixing|prepping|cutting|tying|rolling) (it|one|this|a (shot|line|bowl)) (up|off|now|out|right)|door locked (and|with))',
    near: '(do not want to|want to|want it|can not|stop me|talk me|someone|help|alone|bathroom|minutes|hour|as i type|now|tonight|hands|relapse|use|sober|clean|days|months|looking|sitting|throw|stole|bag|foil|answer|found|stash|hand)',
    without:
      '@notDrugs|phone|keys|key|years|chip|coin|narcan|baby|letter|photo*|book|flushed|threw|water|vape|cigarette*|pen|remote|ring|kitten|puppy|gave (it|them)|handed|police|dream*|cookie*|coffee|for you|bus',
    nowhere: '@turnedAway',
    despite: 'negated',
  },
  // just used, nobody is home
  'just-used': {
    say: '((just|already) (used|relapsed|shot up|did (a|one|some|my|it)|smoked (some|it|a|fent*|dope)|snorted|took (a|two|some) (blue|perc|oxy|hit|pill)|picked up a bag|copped|scored|drank)|(used|relapsed|slipped|did a (line|shot|bump|hit|bag)|smoked|drank) (an|#|a few|ten|one|twenty|thirty) (hour|hours|minutes|minute|min|mins) ago|(using|smoking (it|fent*|dope|blues)|high|drinking) (right now|already|as i (type|write)|now)|did a (line|bump|shot|hit|bag|blue) (in the|in my|at work|at|today|tonight|this morning|alone|by myself))',
    without:
      '@notDrugs|years|the last of|used to|my skills|the tool*|coupon|breathing|my safety plan|drank (water|coffee|tea)|he|she|they|months|my (brother|sister|son|husband|wife|friend)|natural*|runner|expectations|barometer|weeks|my inhaler|naloxone',
    near: '(alone|nobody|home|locked|sorry|more|left|by myself|stop|hate|work|bathroom|clean|sober|days|day|dope|fent*|line|shot|bag|guys|ashamed|again|scared|help|tonight|now|heroin|relapse*|pills|blue|perc|oxy|hour*|min*)',
    despite: 'past',
  },
  // the plug texted back and I'm putting my shoes on
  'will-buy': {
    say: '((scoring|copping|picking up|re upping|reupping|grabbing a bag|getting a bag|getting some|buying some|meeting (him|my guy|the guy|my plug|the plug|my dealer)|calling (him|my guy|my plug|the plug|my dealer|my dude)|going to see my (guy|dealer|plug|dude)) ~4 (tonight|after work|today|now|right now|at #|later|after|in an hour|soon|as soon|tomorrow|anyway|when)|(dealer|plug|guy|connect|ex|dude) ~3 (texted back|answered|picked up|hit me back|is bringing|bringing (some|it|over)|is coming|on the way|said come|across the street|around the corner|lives)|bringing (some|it) over|ordered (some|it) (off|on|from)|comes in an hour|(blocks|block|minutes|stop|stops|exit) ~1 from (the (corner|spot|trap|block|plug)|his (house|place)|my (dealer|plug|guy)|old)|left ~3 (meeting|work|early|house) ~3 (to (meet|see) (him|my guy|the plug|my dealer)|early to meet))',
    near: '(dope|use|using|high|relapse|sober|clean|yes|cop|bag|score|scoring|pick up|fighting|swear|last time|tonight|corner|check|shoes|want|hour|dealer|plug|guy|some|him|walking|now|craving*|telegram)',
    without:
      '@notDrugs|kids|daughter|son|pizza|milk|groceries|sponsor|mom|dad|car|heater|plumber|electric*|years|dinner|check up|package|amazon|medication|prescription|blocked|dress|laundry|lawyer|court|school|no more|doctor|used to',
    nowhere: '@turnedAway',
  },
  // going to take one of my grandmas oxys
  'takes-others': {
    say: '((take|taking|steal|stealing|stole|took|swiped) (one|some|two|a (few|couple)|them|a) ~2 (of)? (my)? ~1 (grandma*|mom|moms|dad|dads|grandmother|roommate|neighbor|aunt|sister|her|his|their|fentanyl|from work) ~2 (oxy*|perc*|pills|meds|vicodin*|norco*|morphine|dilaudid|patch*|script)|tolerance is (zero|gone|down|nothing) ~6 (scored|bought|got|use|using|anyway|going)|next thing is (always)? (dope|heroin|fent*|a bag|using)|(back to|restart at|start over at|see you at) day (one|1|zero|0) (whatever|tomorrow|who cares|again tomorrow|i guess)|(just|only) this (once|one time) and (then)? i|last (time|one|bag) i (swear|promise)|told ~3 (going|went|am going) (for|to) (milk|gas|the store|smokes|cigarettes) ~4 (i am not|am not|lied|lie|not))',
    without: '@notDrugs|years|used to|when i was|as a kid|relapse prevention|he said|she said|amends',
    nowhere: '@turnedAway',
    despite: 'past supposed',
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
  // I think I'm having the DTs
  dts: {
    say: '((having|got|have|has|getting|in|going into) ~2 (the)? (dts|dt_s|delirium)|delirium tremens|(seizure|seizures|convuls*|fit|fits|seizing) ~8 (detox*|withdraw*|kick*|quit*|stopp*|drink*|alcohol|benzo*|xanax|klonopin|floor)|(detox*|withdraw*|kick*|quit*|stopp*|off) ~12 (seizure|seizures|convuls*|seizing|a fit)|(rum|vodka|whiskey|beer|wine|liquor|alcohol|booze|drinking|xanax|klonopin|valium|ativan|benzos) ~8 (none since|nothing since|last (one|drink) was|not since|stopped yesterday|since (yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)) ~10 (shak*|sweat*|shut*|heart|see*|hear*|confus*|body|twitch*))',
    without:
      'years|ago|in 20*|epilep*|dog|cat|survived|fear|afraid of|hospital detox|prevent|throwing a fit|fit in|outfit|fit into|get fit|keep fit|medicine for|nurse',
    despite: 'other',
  },
  // my girlfriend is 20 weeks and stopped her subutex by herself
  expecting: {
    say: '((pregnant|expecting|# weeks (pregnant|along)?|trimester|weeks along|having a baby) ~12 (stopped|quit|quitting|ran out|running out|withdraw*|kick*|sick|off (her|my|the)|cold turkey|no dope|detox*|tough it out|without (her|my)|by (herself|myself)|missed)|(stopped|quit|ran out|withdraw*|kick*|dope sick|detox*) ~12 (pregnant|expecting|# weeks (pregnant|along)|trimester))',
    near: '(subutex|suboxone|subs|methadone|dope|heroin|fent*|bupe|buprenorphine|oxy*|percs|opiates|pills|benzos|xanax|drinking|alcohol|withdraw*|sick|pregnant)',
    without:
      'years|ago|was pregnant|in 20*|# weeks (clean|sober|ago|free|off)|weeks (clean|sober|ago|free|off)|doctor has|morning sickness|old now|smoking',
    despite: 'past other',
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
  // three men from the meeting asked for my number
  'keeps-on': {
    say: '((fake|new|other|another|different) (account|accounts|number|numbers|profile|profiles) ~4 (message|text|call|reach|contact|write|find) me|after i blocked (him|her|them)|follow* me (to|home|from|around|out|after|into|off)|waits for me|waiting for me (outside|after|in the|at (my|the))|(found|knows|figured out|looked up) (my|where i) (facebook|instagram|insta|address|number|street|live|work|house|job|profile) ~3|(wants|asked|asks|insists|trying|keeps trying) ~1 to meet (me)? (alone|up alone|in private)|locked the (doors|door) ~3|drove (me)? somewhere else|(three|four|five|several|two|so many|#) (men|guys|people|of them) ~3 (asked|asking|want*) ~2 (number|out))',
    near: '(he|she|they|guy|man|men|member|stranger|ex|someone|somebody|sponsor|manager|dealer|pimp|group|meeting|dms|blocked)',
    without:
      'years|ago|used to|dog|cat|puppy|kids|my son|my daughter|craving*|kind|grateful|recruiter|mom|police|cop|officer|po|probation|bus driver|supposed to|my sister|she waits|interview|therapist',
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
  // weak people need bupe, strong people just quit
  'shames-medicine': {
    say: '((weak|lazy|fake|stupid|real|strong|true) (people|ones|addict*|recovery|sobriety|men|women) ~4 (need|take|use|are on|quit|means|do not|without|no) ~3 (bupe|subs|suboxone|methadone|meds|pills|mat|that|cold turkey|just quit|medication|crutch*)|(sobriety|recovery|clean date|clean time|sober date) ~1 (is (a lie|fake|a joke|not real|bullshit|bs)|does not count|means nothing) ~8 (you|u|your|methadone|subs|suboxone|bupe|meds|juice|that)|green juice|clinic juice|liquid handcuffs ~4 (you|your)|legal (heroin|dope|high)|traded one (drug|addiction) for another|still (a (junkie|dope fiend)|using|on drugs|high) ~6 (clinic|juice|methadone|subs|suboxone|bupe|strips))',
    near: '(you|u|your|ur|people|yall|weak|real|means)',
    without:
      'he said|she said|they said|people say|told me|i was told|my (uncle|mom|dad|sponsor|ex|brother|sister)|hurt*|not true|disagree|stigma|myth|tired of hearing|someone',
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
