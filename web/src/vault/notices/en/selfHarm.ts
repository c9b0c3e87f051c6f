// Harm to self, in English: a wish to be dead, a plan, a means, a farewell. The line above each rule is an example of it.
import type { Rules } from '../rule.ts'

export const selfHarm: Rules = {
  // i just want to die
  'wants-to-die':
    '@want (die|be dead|be gone forever|stop (existing|living|being alive)|not (exist|be here|be alive|wake up)|never wake up|disappear forever|vanish forever|cease to exist|be with @they again in heaven) !(laughing|of|from|for|in peace|inside|sober|clean|on the vine|my hair|it|her hair|an addict|with dignity|old|alone|before|here|by|when|just|every|a little|at the|happy|if i have|if i hear)',
  // I want it all to end tonight
  'wants-it-to-end':
    '(want|need|wish|ready for|praying for|beg) (it|all of it|everything|this|the pain|this pain|my life|life|the hurt|the suffering|the noise) (all)? (to)? (end|stop forever|stop for good|be over !(soon|already|with|by)|stop permanently|over with forever)',
  // I am going to kill myself
  'will-kill-myself':
    '(@going|@want|might|may|could|should|let me|i will|gotta|can|just|why not) ~2 @kill !(laughing|at|with exercise|in the gym|for|with work)',
  // thinking about ending it all
  'thinks-of-it':
    '(thinking|thoughts|thought|think|thinks|considering|contemplating|planning|plan|fantasizing|fantasize|obsessing|obsessed|dreaming|googling|looking up|researching|searching|close to|urge to|urges to|ideas|plans|ready for|reading about|scared of|afraid of|afraid i am|tempted by) ~2 (@killing|@kill|suicide|suicidal|not wanting to live|how to die|ways to die|dying by)',
  // I keep thinking I'd be better off dead
  'better-off': {
    say: '(better|best|easier|happier|fine|relieved|safer|richer) ~2 (off)? ~2 (dead|without me|if i (was|were|am|died|had died|disappeared) ~2 (dead|gone|here|not here|around|born|alive)?|if i (just)? (died|disappeared|killed|did not (wake|exist|make))|if i did (not)? (it|exist)|in the ground|in a grave|not being here|not existing)',
    despite: 'other supposed',
  },
  // everyone would be better off without me
  'without-me': {
    say: '(everyone|everybody|they|kids|family|world|people|wife|husband|mom|parents|you|nobody|no one|who|she|he|daughter|son) (@soft)? (will|would|is|are|be|_s) (@soft)? (be)? (so much|much|way|all)? (better|happier|fine|ok|okay|relieved|miss|notice|care|safer|better off) (off)? ~2 (without me|with me (gone|dead)|if i (was|were|am|died|disappeared|killed|went|left this|just)|when i am (gone|dead)|once i am (gone|dead)|me gone)',
    despite: 'other supposed',
  },
  // i don't want to wake up tomorrow
  'not-wake-up':
    '((not|never) @soft? (want|wanna|care|wish|need|plan|planning|hope|rather|wanting) ~2 (wake up|waking up|wake)|(to|and|could|just|simply|then|would|or|maybe|if i|i) @soft? (not|never) @soft? (wake up|waking up|wake|woke up|woke)) !(on time|early|at|sick|to (an|the|my|a) alarm|in (jail|withdrawal)|for|with a|hungover|that|dope|next|like that|him|her|them|the)',
  // please just let me go to sleep and never wake up
  'sleep-for-ever':
    '(sleep|asleep|bed|eyes) ~4 (and|to|then)? ~2 (never|not|no more) ~1 (wake|waking|wakes|woke|open my eyes|get up ever|come back)',
  // i hope i don't wake up tomorrow
  'hopes-not-to-wake': {
    say: '(hope|hoping|wish|pray|praying|prayed|hoped|please) ~3 (not|never|do not|does not|did not) @soft? (wake|make it|see tomorrow|see the morning|survive|come back|open my eyes)',
    despite: 'past',
  },
  // I don't want to be here anymore
  'not-be-here':
    '(do|did|can) not @soft? (want|wanna|wish|care|need) (to)? @soft? (be (here|alive|in this world|on this (earth|planet)|around) !(at|in|for|with|early|on|when|tonight because)|live !(in|with|at|here|near|like|by|on|there|next|that)|exist|keep living|go on living|keep going|go on|be a part of this world|do life|keep breathing|see tomorrow|be in this (body|life|world)|stay alive|survive)',
  // i dont see the point of living
  'no-reason-to-live':
    '(no|not|nothing|never|any|lost|zero|without|what is|find|see|whats) ~3 (reason|point|purpose|will|left|worth|why|use|desire|much) ~2 (to (keep)? (live|living|be alive|wake up|stay alive|keep going|go on|exist|carry on|continue)|in (living|going on|being alive|life|waking up|continuing|existing|anything anymore|carrying on)|of (living|life|being alive|going on)|for (living|me (here|to live))|living|live)',
  // I have nothing left to live for
  'nothing-to-live-for':
    '(nothing|no one|nobody|not anything|have not got anything) @soft? (left|anymore|much)? @soft? (live for|keep me here|keeping me (here|alive)|stay (here|alive)? for|hold on for)',
  // I am tired of being alive
  'tired-of-living':
    '(tired|sick|exhausted|done|finished|through|over|weary|hate|hating) (of|with)? (just)? (being (alive|here|on this)|living !(like|in|with|at|here|this way|a lie|paycheck|on)|life !(on|in|skills)|existing|breathing|waking up !(sick|dope|at|in|early|to (withdrawal|the alarm))|fighting to stay alive)',
  // my life isn't worth living
  'not-worth-living':
    '(not|never) @soft? worth (living|it anymore living|being alive|waking up|saving my life)',
  // life has no meaning and I am ready to go
  'ready-to-go': {
    say: '(ready|prepared|time|okay|fine|at peace with) (for me)? (to)? @soft? (go !(to|home|back|out|in|into|for|on|with|get|see|again|camping|through|public)|die|leave this (world|earth|life)|check out|be done with (life|it all|living|this life)|meet god|meet my maker|not be here|dying|being gone)',
    without: 'meeting|work|detox|treatment|rehab|bag|packed|trip|interview|doctor|court|inpatient',
  },
  // I wish I was dead
  'wishes-dead':
    '(wish|wished|hope|hoping|pray|praying|wishing) ~2 (i|god would|someone would|that od|the overdose|it|they|this|somebody|the next|the last|life|my heart|overdose|shot|cancer|wreck|crash) @soft? (was|were|am|had|would|will|did not|could|did|never|had not|just|died|dies|die|kills|killed|takes|took|stops|stop|has|not|finishes) ~3 (taken me out|took me|dead|gone|never born|been born|not alive|not here|killed me|kill me|died|die|exist|existed|not born|wake|survived|survive|taken me|take me|me|saved|brought|beating|alive|take me out|over|not been born|let me)',
  // I'm suicidal
  'is-suicidal': {
    say: '(am|feeling|feel|been|getting|have|having|become|got|keep having|constant|me|passive|active|actively|felt|these|so|still|kind of|really) @soft? (suicidal|suicide (thoughts|ideation|plan)|(a|my)? (suicide|suicidal) (plan|note|thoughts|ideation|letter)|thoughts of (suicide|harming myself|hurting myself|self harm|dying|death by)|@killing thoughts|self harm*)',
    without: 'survivor|prevention|trained|training|hotline volunteer',
  },
  // the suicidal thoughts are back
  'thoughts-are-back':
    '(suicidal|dark|bad|those|death|self harm) (thoughts|ideation|feelings|urges|voices) @be? ~2 (back|again|loud|louder|constant|worse|nonstop|strong|stronger|winning|telling me to (die|do it|end it|kill))',
  // I took all my pills, goodbye
  'took-pills-to-die': {
    say: '(took|taken|swallowed|swallowing|taking|downed|ate|chewed|popped|take|swallow|down) @soft? (@whole) ~4 @pills',
    with: '(want to|goodbye|bye|sorry|tell|die|over|done|end|all of|whole|entire|full|every|it will be|forever|love you|handful|bunch|bottle|twenty|thirty|forty|fifty|sixty|#)',
    without:
      '(as prescribed|for me|dog|cat|flushed|threw|back to|pharmacy|my brother|lot of people|too many (meetings|chances|people)|my meds today|calories|steps|walks|photos|deep breaths|notes|time|courage|all my (strength|energy|courage))',
  },
  // the pills are lined up and I am going to take them all
  'means-ready': {
    say: '((have|got|holding|with|bought|found|loaded|the|a|my|there is|own|looking at|staring at|stare at|holding|i am (sitting|standing|on)) ~3 (gun|pistol|shotgun|rope|noose|razor|razor blade|blade|bridge|ledge|roof|train tracks|railing|overpass|belt)|pills ~4 (lined up|counted|in front|ready|laid out|saved up|on the table)|(saving|saved|stockpil*|hoarding|hoarded|counting|counted|lined up|laid out) ~3 @pills) !(shop|training|cleaning|music|bag|range|of the car)',
    near: '(die|dead|goodbye|end|ending|done|over|head|mouth|neck|jump|kill|killing|myself|anymore|sorry|alive|courage|live|living|suicide|suicidal|note|all of them|take them|ready to go|hang|enough|scare|scares|not afraid|last|tonight|enough to|way out|leap|edge|finally)',
    without:
      'meeting|sober|counting days|call my sponsor instead|gave|locked|narcan|count for court|inspection|police|hunting|years clean|climbing|camp',
  },
  // standing on the bridge looking down
  'on-the-edge':
    '(standing|sitting|am|parked|here|i am) ~1 (on|at|by|near|under) (the|a) ~1 (edge of the|top of the|ledge of)? (bridge|ledge|roof|rooftop|overpass|train tracks|tracks|railway|balcony rail|cliff) ~4 (jump|looking down|and|alone|thinking|ready|right|tonight|crying|with)?',
  // thinking about driving my car into a tree
  'drive-into':
    '(drive|driving|steer|steering|crash|crashing|swerve|swerving|turn the wheel|yank the wheel) @soft? (my|the|this|it)? (car|truck|wheel|bike|motorcycle|myself)? (right)? (into|off|in front of) (a|the|that|oncoming|some)? @soft? (tree|wall|bridge|cliff|river|lake|traffic|pole|semi|truck|oncoming|median|concrete|road)',
  // I wrote letters to my kids for when I am gone
  'farewell-letters': {
    say: '(wrote|written|writing|write|left|leaving|finished) ~2 (letter|letters|note|notes|will|goodbye|goodbyes) ~4 (kids|family|mom|everyone|bed|wife|husband|parents|daughter|son|table|loved|when i am gone|find)?',
    near: '(goodbye*|when i am gone|after i am gone|gone|suicide|find me|(will )?forgive me|end it|dead|die|not be here|last time|be over|how sorry)',
    without: 'sponsor|judge|step|step nine|court|grief|assignment|therap*|treatment|addiction|drugs|heroin',
  },
  // goodbye everyone, this is my last post
  farewell:
    '(goodbye|good bye|bye|farewell|so long) ~1 (everyone|everybody|all|world|forever|cruel world|my friends|friends|you all|guys|mom|my babies|my loves) ~6 (last|sorry|thank|love|better|forgive|tried|done|never|over|see you|not|kids|enough|peace|end)',
  // this is my last post, thank you for trying
  'last-post':
    '(this|it) (is|will be) @soft? (my)? (last|final) (post|message|goodbye|time you will hear|time i will (write|post)|time writing|time posting|night (here|on earth|alive)|day (on earth|alive|here)|words|text) !(here because|about|as|before i travel)',
  // tell my kids I love them. goodbye
  'tell-them': {
    say: '(tell|let|make sure|please look after|take care of|look after|promise) ~2 (kids|kid|son|daughter|mom|mother|dad|family|dog|cat|wife|husband|children|babies|girls|boys|parents|sister|brother|everyone|she|he|they|them|her|him|someone|somebody) ~4 (i loved|love|am sorry|loved|sorry|tried|was not|knows|know|when i am gone|after i am gone|for me when|once i am gone)',
    near: '(goodbye|last|gone|end|ending|done|over|can not do this|not do this|anymore|final|tonight|forgive|not (be|make|coming)|dead|die|sorry for everything|peace|bye|leaving)',
    without:
      'going to (rehab|detox|treatment|jail|prison)|turning myself in|inpatient|leaving for (rehab|detox|treatment)|in court|at the funeral',
  },
  // I won't be here tomorrow
  'will-not-be-here':
    '(will not|not going to|do not plan (on|to)|not plan*|might not|may not) @soft? (be|being|make it|live|see|survive|going to be) @soft? (here|around|alive|tomorrow|much longer|to see|to christmas|another (day|night|week|year)|the (night|weekend|morning)|through (the|this) (night|weekend)|tonight) !(tonight because|for the meeting|at the|because i work|this week because|with|to the)',
  // when i'm gone please take care of my dog
  'when-i-am-gone': {
    say: '(when|after|once) i am (gone|dead) !(to|from|for|on vacation|at work|through|#|more)',
    near: '(take care|dog|cat|kids|better|tell|sorry|miss|happy|forgive|notice|love|please|ashes|funeral|everyone|cry|remember|peace)',
    despite: 'supposed',
  },
  // I can't do this anymore, I want out of this life
  'cannot-go-on': {
    say: '(can|will|could) not @soft? (do (this|it|life|any of this|another day)|go on|take (this|it|any more|another)|keep (doing this|going|living|fighting)|live (like this|with)?|carry on|be here|handle (this|it|life)|face another|fight) @soft? (anymore|any longer|any more|no more|day|another day|much longer)?',
    near: '(goodbye|die|dead|end it|end my|ending it|kill|suicid*|sorry to everyone|forgive me|tell my|not worth|alive|forever|living|pills|gun|rope|bridge|better off|nobody would|no one would|way out|only way|love you all|peace|i give up|nothing left|burden|what is the point|take care of|over for me|disappear|final|hurt myself|out of this life|rest)',
    without: 'relationship|job|marriage|boss|this job|work here|taper|diet|my hair|(meeting|meetings) here',
  },
  // I'm done. I don't care if I live or die
  'live-or-die':
    '(care|matter|bother|mind|difference|give a (fuck|shit|damn)) ~3 (live or die|die or live|wake up or|alive or dead|dead or alive|if i (die|wake|live|overdose|od|do not (wake|make)|make it|stop breathing|dropped dead|lived)|whether i (live|die|wake|make))',
  // would not mind if I never woke up
  'would-not-mind': {
    say: '(not mind|not care|ok with|okay with|fine with|fine by me|be nice|relief|not be sad|not be mad|not complain|welcome it) ~3 (if i|if a|dying|never|not waking|not wake|death|if this|if the next|if it|to not|if my) ~3 (woke|wake|died|die|dying|waking|hit me|killed|kill|ended|breathing|death|up|overdosed|overdose|me)?',
    despite: 'supposed',
  },
  // hope the next shot kills me
  'hopes-it-kills':
    '(hope|hoping|pray|praying|maybe|wish|let|want|wanting) ~3 (this|next|it|one|shot|bag|fentanyl|dope|hit|heart|overdose|drugs|truck|god|lord|cancer|batch) ~3 (kills|kill|takes|take|finishes|finish|ends|end|stops|stop|hits) (me|it all|it for good|my life|beating|out) !(to|from|my|with|on|by|coffee|the)',
  // I should have died when I overdosed
  'should-have-died': {
    say: '(should have (just)? (died|been me !(that got|who got|up there)|let me (die|go)|stayed dead|killed me|stayed under)|should not have (brought me back|saved me|narcanned|survived|woken|woke)|should (never|not) have (been born|survived|saved|brought|come back|narcan*))',
    despite: 'past supposed other',
    without: 'grateful|blessed|miracle|glad|thankful|but (i|god) (did not|had)|second chance|by the grace',
  },
  // they should have just let me die
  'let-me-die': {
    say: '(let|leave|left) me (@soft)? (die|go for good|bleed out|there to die)',
    despite: 'supposed other past',
    without: '(almost|to die)? (my ex|his friends|they (drove|ran) off)',
  },
  // I want to hurt myself
  'hurt-myself':
    '(@want|@going|might|urge|urges|urge to|thinking of|thinking about|afraid i will|scared i will|do not trust myself not to|need|started|keep|been|cannot stop|can not stop) ~2 (hurt|hurting|harm|harming|cut|cutting|burn|burning|injure|punish) (myself|my (arms|wrists|legs|arm|thighs|skin)|deep) !(at|in the gym|shaving|off from|some slack|out of|playing|if i work|running|a break|back|working|short|on sugar)',
  // I've started cutting again
  'cutting-again': {
    say: '(started|back to|began|been|am|keep|relapsed on|relapsed with) @soft? (cutting|self harming|self harm|burning myself|hurting myself) !(back|down|my (dose|hair|sugar|hours)|grass|it|out|people|the (grass|lawn)|wood|corners|hair|sugar|carbs|caffeine|ties|off|soda|class*)',
  },
  // nobody would notice if I died
  'nobody-would-notice': {
    say: '(nobody|no one|would anyone|would anybody|would they|who|not a soul|wonder if anyone|wonder who|think anyone|if anyone|anybody) @soft? (will|would|even|ever|to)? @soft? (notice|miss|care|come|cry|find|know|be sad|show up|mind|look for) ~3 (if i|when i|that i|at my|to my|me|my body|for (days|weeks)) @soft? (died|die|dead|was gone|am gone|were gone|gone|disappeared|disappear|killed|funeral|body|vanished|was dead|were dead|overdosed|od)',
    despite: 'all',
  },
  // i'm just a burden, everyone would be better off
  burden: {
    say: '(burden|waste of (space|life|oxygen|air|skin)|dead weight|mistake)',
    near: '(better off|without me|end|die|dead|gone|disappear|anymore|not want to (be|live)|kill*|suicid*|no point|alive|go to sleep|everyone would|stop existing|leave this|tonight|living)',
  },
  // how many pills would it take to not wake up
  'how-many': {
    say: '(how (many|much) ~4 (would|does|do|to|will|it|take|i need|you need|is) ~4 (die|kill (me|myself|you|a person|someone)|not wake|never wake|lethal|fatal|end it|be enough to|do the job|stop (my|your|a) heart|overdose)|(lethal|fatal|deadly) (dose|amount) (of|for)|(painless|easiest|quickest|fastest|least painful|peaceful|best|easy|quick|sure) (way|ways) to (die|go|end|kill|do it|commit|off)|what (does|will) it (feel like)? to die)',
    despite: 'supposed',
    without: 'narcan|test (strip|strips)|dog|tolerance is down|avoid',
  },
  // I have a plan to end my life
  'has-a-plan': {
    say: '(have|got|made) (a|the|my) @soft? (plan|date|day picked|method|way)',
    near: '(suicid*|kill myself|die|end it|end my|goodbye|go through with|carry (it)? out|not (be )?here|pills|gun|rope|when i will do it|no one can stop)',
    without: 'safety plan|relapse prevention|treatment|taper|not to die',
  },
  // tonight is the night, i'm going to do it. goodbye
  'do-it-tonight': {
    say: '((am|are|is)? @soft? going to @soft? (do it|go through with it|go for good|make it stop|make it all stop|end things)|tonight (is|_s) the night|this is (the end|it) for me|it (is|will be) all (be)? over (soon|tonight|tomorrow)|it will be over (soon|tonight)|see you on the other side)',
    near: '(goodbye|sorry|die|dead|suicid*|kill|pills|gun|rope|bridge|love you|forgive|kids|note|alive|pain|peace|anymore|burden|one would|nobody|the end|over|wake up)',
    without:
      'graduat*|interview|test|wedding|job|sobriety|speech|share my story|chip|day one|quit|dope|use|relapse',
  },
  // I don't feel safe with myself tonight
  'not-safe-with-myself':
    '(not (feel|be|am)? @soft? (safe|trust) (with|being|around|by|alone with|from)? @soft? (myself|alone with my (thoughts|head|self)|by myself|to be alone)|not (trust|safe) (myself|to be alone) ~3 (alone|tonight|right now|with|around|not to)|danger to myself|afraid of what i (might|will|could|may) do( to myself)?|scared of what i (might|will|could|may) do|scared i (might|will|am going to) (hurt|do something|kill|harm)|afraid i (might|will|am going to) (hurt|do something|kill|harm)|do something (stupid|permanent|bad) to myself)',
  // last time I tried to kill myself it was pills, this time I'll do it right
  'do-it-right': {
    say: '(this time|next time) ~3 (do it right|work|succeed|for real|for good|not fail|no one (will|can) (stop|find|save)|finish (it|the job)|get it right|make sure it works) !(the steps|the program|sobriety|my recovery|stay clean)',
    near: '(kill*|die|dead|pills|myself|suicid*|attempt*|rope|gun|goodbye|end it|overdose)',
    despite: 'past',
  },
  // kms
  'dark-shorthand':
    '(^ (kill myself|ending it all|going to kill myself)|be with my (mom|dad|son|daughter|brother|sister|wife|husband|baby|mother|father) again|(turn|turning|jerk|jerking|yank|yanking) the wheel|whoever finds (this|me)|fuck my life (i am|is over|i do not)|screw this life|hate my life|done with (this|my)? (life|world)|fuck this life|give up on (life|living|everything)|giving up on (life|living)|i give up on it all|no will to live|lost the will to live|lost my will to live|want out of (this|my) (life|world|existence|head forever)|want off this (planet|ride|earth)|(do|did) not deserve to (live|be alive|breathe|exist)|deserve to die|should be dead|want to be dead|already dead inside and want|only way out is (death|dying|to die|suicide|pills|a|the)|death is the only|way to make it stop is|(death|dying|suicide) (sounds|seems|feels|looks|would be) @soft? (nice|good|peaceful|easy|easier|better|like a relief|the only|relief|appealing|comforting|like the|a relief|sweet|beautiful)|want the (pain|hurt|suffering) to stop for (good|ever)|rather be dead|rather die than (live|keep|do this|go through this|feel|wake|face|be sick)|cold in the ground|six feet under|join (him|her|them|my (mom|dad|son|daughter|brother|sister|wife|husband|baby|friend|friends)) (in (heaven|the ground)|up there|tonight|soon|on the other side)|be with (him|her|my (mom|dad|son|daughter|brother|sister|wife|husband|baby)) (again)? (soon|tonight|in heaven|on the other side))',
  // she just texted me goodbye and says she's going to kill herself tonight
  'other-in-danger': {
    say: '(kill|killing|hang|hanging|shoot|shooting|hurt|harm) (himself|herself|themself|themselves)|(end|ending|take|taking) (his|her|their) (own)? life|(wants|want) to die|(is|_s) suicidal|(says|said|saying) (goodbye|she is going to|he is going to|he will|she will) ~2 (end it|die|do it|everyone)',
    near: '(tonight|right now|texted|just|locked|gun|pills|what do i do|knife|bridge|please help|threatening|said goodbye|calling|not answering|will not answer|phone off|on the roof|hurry|in the next room|bathroom|is going to|today)',
    despite: 'other reported',
    without:
      '(year|years) ago|died|funeral|last (year|month|summer|winter|spring|fall)|lost (him|her|them)|passed|tried to|committed|anniversary|was going|awareness|since (he|she|they) killed',
  },

  // not sure I will be around next week, take care of each other
  'doubts-being-here': {
    say: '(not|never|doubt|can not promise|no promise*) ~6 (around|here|alive|make it|survive|see (christmas|thirty|my birthday|monday|another)) ~5 (tomorrow|next (week|month|year|time)|morning|christmas|much longer|long|tonight|another (day|night|week|year)|by (monday|friday|sunday|then)|night|weekend|anymore|spring|summer|birthday)',
    without:
      'drive|work|late|vacation|trip|bus|shift|travel*|meeting (tonight|tomorrow)|out of town|would make it|thought|moving|surgery|cravings|clean|sober|tickets|weather|sure if the',
    despite: 'negated',
  },
  // the rope is in my closet and I keep looking at it
  'thinks-of-means': {
    say: '(seroquel|trazodone|meds|insulin|tylenol|antidepressants|sleeping pills|pills|gun|pistol|rope|noose|razor|razors|blade|blades|knife|knives|overpass|railing|ledge|bridge|roof|garage|exhaust|traffic|train|tracks|medicine cabinet|belt|engine|cliff|oncoming)',
    near: '(looking at it|looking at them|stare|staring at|counting|stop counting|counted|held|holding|saved up|save up|saving|all of it|all of them|let go|letting go|swallow*|step in|stepping|walk into|walking into|jump*|turning it on|scare me|scares me|not scare*|from myself|courage|looks easy|so easy|do it|end it|thinking about|thinking of|calling me|dying|death|on purpose|the whole thing|everything in)',
    without:
      '@helping|@street|high|crav*|dope|recipe|cook*|dinner|onions|thyroid|doctor|dog|dentist|hobby|walked past|tour|tours|hike|hiking|stuck in|car trouble|mechanic|taper|my dose|relapse|use|percs|using|prescri*|training|hunting|picture|photo|river walk|counting on|photos|blood pressure|vitamins|refill*|organizer|school|stash|table',
  },
  // my family would cry for a week and then be free of me
  'relief-for-others': {
    say: '(free of me|rid of me|do not need me|needs me alive|no one needs me|nobody needs me|not need me (anymore|here|around|alive)|happier (if|when|once|without)|worth more dead|insurance (would|will|money|policy)|less (of a)? (burden|trouble|pain|problem) (if|without|when)|miss me (for|when|if|after)|my (own)? (funeral|obituary|eulogy|burial|ashes|grave)|not be needing (anything|it|them)|will not need (it|them|anything|my (things|stuff|dog|cat|car)) (anymore|where)|waste of (space|oxygen|air|life)|stop being a (person|burden|problem)|being a person|future for me|no future|any future|nothing (left )?for me (here|anymore|in this)|nothing left here)',
    without:
      'save|movie|dog s|prepaid|health insurance|car insurance|work|deductible|covered|denied|my mom s funeral|you are',
    despite: 'other supposed negated',
  },
  // god take me already, I want out of life
  'asks-for-death': {
    say: '((god|lord|jesus|universe|somebody|death|please) ~3 (take me|let me go|end this|come get me|call me home|bring me home)|out of (this)? life|done with (being alive|everything (and|forever)|all of it|life)|goodnight forever|stay asleep|sleep forever|sleep and never|never have to wake|make it (all)? stop (for good|forever|permanently)|not (scared|afraid) of (dying|death) (anymore|any more)?|(on|to) the other side|just end it|end it tonight|ending (things|it) (tonight|today|now)|try again (tonight|soon|and this time)|(going to|gonna|will) try (it)? again !(tomorrow|next|to|with|at|for|later|on|after|the)|about to do to myself|do this to myself|want it (to be)? over|wanting it over|tired of (everything|this life|my life) and|hate being alive|survive (another|this|the) (night|day|week) !(of)|make it through (another|this) night alive|live (through|with) another (night|day) (of|in|like|with)|live with myself)',
    without:
      'withdrawal|sick|taper|meeting|laughing|grateful|alarm|kids|toddler|night shift|semester|insurance company|relationship|marriage|scared of dying because|higher power please take my|and live',
    despite: 'negated other',
  },
  // I hate myself, I burned my arm again
  'hurts-body': {
    say: '(burned|burnt|cut|cutting|burning|scratching|carved|carving|hitting|punched|punching|bit|starving) ~1 (my|myself) ~1 (arm|arms|leg|legs|wrist|wrists|thigh|thighs|skin|self|own|stomach|head|myself)',
    near: '(hate myself|again|on purpose|deserve*|punish*|feel something|only way|could not stop|can not stop|relief|numb|hide|hiding|long sleeves|blade|razor|cigarette|lighter|tonight|could not take)',
    without:
      'cooking|oven|stove|iron|sunburn|tattoo|shaving|curling|work|years|accident*|grease|kitchen|gym|fell|dinner',
    despite: 'past',
  },
  // my plan is for friday when my roommate is away
  'has-set-a-time': {
    say: '(my plan is|plan is (for|set)|i have decided (on)?|picked a (day|date)|chose a (day|date)|set a date|decided (when|how)|made my (decision|choice|peace)|at peace with (it|my decision)|after (sunday|monday|tuesday|wednesday|thursday|friday|saturday|tonight|this weekend|christmas) (none of|you will not|nobody|it will|no one)|do not try to (stop|find) me|no one can (stop|help|save) me|do not want to be (saved|found|stopped|talked out))',
    without:
      'taper|wedding|quit (smoking|drinking)|detox|rehab|treatment|baby|surgery|move|moving|school|vacation|sponsor|steps|divorce|meeting|stay clean|stay sober|dose|go back to|job',
    despite: 'negated',
  },

  // disappointed that I woke up again
  'also-said': {
    say: '((disappointed|mad|angry|sad|sorry|upset|annoyed|hate) ~3 (woke up|wake up|waking up|still (here|alive|breathing)|i did not (die|make it out))|still breathing and|wish ~2 (never woken|never woke|not woken)|should not have woken|no more tomorrows|tired of (waking up|breathing|being awake)|end of the line for me|game over for me|checking out (tonight|soon|for good)|(nobody|no one|nothing|only thing) ~2 (to stay|keeping me|keeps me|stopping me|left to stay) ~2 (here|alive|for|from (it|doing it|ending)|from (killing|jumping))|my (suicide|goodbye) note|goodbye (letter|letters|note|video) ~3 (kids|mom|family|everyone|wife|husband|done|written)?|ready for it (all)? to be over|rest forever|rest (in peace)? finally|all be over|it all stops|enough to (kill me|kill myself|never wake|not wake|do it|end it|be sure|make sure)|take them all|take it all at once|all at once and|bleed out|slip under the water|drown myself|(die|dead|gone) (by|before) (tomorrow|morning|monday|sunday|christmas|my birthday)|not (worth|deserving of) (life|saving|living)|world without me|life without me in it|out of (everyone|everybody|my family) _s (way|life|lives|hair)|stopped wanting to (live|be alive|be here)|lost (the|my|any|all) will to|no longer want to (live|be here|be alive|exist)|no desire to (live|be here|be alive)|easier to (die|be dead|not exist|be gone)|easier than living|wish (it|the overdose|that od|the narcan) ~3 (had killed|had taken|had not worked|never worked|did not work)|wish they (had not|never) (found|saved|revived|brought)|kill me (please|now|already)|please kill me|someone (just)? (kill|shoot) me|deserve to be dead|end my pain|end the pain|end my own|do not want to (survive|be saved|be found|keep living|be alive))',
    without:
      'joke|lol|haha|laughing|alarm|hungover|homework|exam|movie|work out|gym|accident*|mondays|years|insurance|life without me drinking|heroin|to my addiction|to dope|i did not (use|drink)|taper|from using',
    despite: 'negated other supposed',
  },
}
