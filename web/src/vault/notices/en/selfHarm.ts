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
  // please just let me go to sleep and never wake up
  'sleep-for-ever':
    '(sleep|asleep|bed|eyes) ~4 (and|to|then)? ~2 (never|not|no more) ~1 (wake|waking|wakes|woke|open my eyes|get up ever|come back)',
  // i dont see the point of living
  'no-reason-to-live':
    '(no|not|nothing|never|any|lost|zero|without|what is|find|see|whats) ~3 (reason|point|purpose|will|left|worth|why|use|desire|much) ~2 (to (keep)? (live|living|be alive|wake up|stay alive|keep going|go on|exist|carry on|continue)|in (living|going on|being alive|life|waking up|continuing|existing|anything anymore|carrying on)|of (living|life|being alive|going on)|for (living|me (here|to live))|living|live)',
  // I am tired of being alive
  'tired-of-living':
    '(tired|sick|exhausted|done|finished|through|over|weary|hate|hating) (of|with)? (just)? (being (alive|here|on this)|living !(like|in|with|at|here|this way|a lie|paycheck|on)|life !(on|in|skills)|existing|breathing|waking up !(sick|dope|at|in|early|to (withdrawal|the alarm))|fighting to stay alive)',
  // I'm suicidal
  'is-suicidal': {
    say: '(am|feeling|feel|been|getting|have|having|become|got|keep having|constant|me|passive|active|actively|felt|these|so|still|kind of|really) @soft? (suicidal|suicide (thoughts|ideation|plan)|(a|my)? (suicide|suicidal) (plan|note|thoughts|ideation|letter)|thoughts of (suicide|harming myself|hurting myself|self harm|dying|death by)|@killing thoughts|self harm*)',
    without: 'survivor|prevention|trained|training|hotline volunteer',
  },
  // standing on the bridge looking down
  'on-the-edge':
    '(standing|sitting|am|parked|here|i am) ~1 (on|at|by|near|under) (the|a) ~1 (edge of the|top of the|ledge of)? (bridge|ledge|roof|rooftop|overpass|train tracks|tracks|railway|balcony rail|cliff) ~4 (jump|looking down|and|alone|thinking|ready|right|tonight|crying|with)?',
  // hope the next shot kills me
  'hopes-it-kills':
    '(hope|hoping|pray|praying|maybe|wish|let|want|wanting) ~3 (this|next|it|one|shot|bag|fentanyl|dope|hit|heart|overdose|drugs|truck|god|lord|cancer|batch) ~3 (kills|kill|takes|take|finishes|finish|ends|end|stops|stop|hits) (me|it all|it for good|my life|beating|out) !(to|from|my|with|on|by|coffee|the)',
  // they should have just let me die
  'let-me-die': {
    say: '(let|leave|left) me (@soft)? (die|go for good|bleed out|there to die)',
    despite: 'supposed other past',
    without: '(almost|to die)? (my ex|his friends|they (drove|ran) off)',
  },
  // I've started cutting again
  'cutting-again': {
    say: '(started|back to|began|been|am|keep|relapsed on|relapsed with) @soft? (cutting|self harming|self harm|burning myself|hurting myself) !(back|down|my (dose|hair|sugar|hours)|grass|it|out|people|the (grass|lawn)|wood|corners|hair|sugar|carbs|caffeine|ties|off|soda|class*)',
  },
  // kms
  'dark-shorthand':
    '(^ (kill myself|ending it all|going to kill myself)|be with my (mom|dad|son|daughter|brother|sister|wife|husband|baby|mother|father) again|(turn|turning|jerk|jerking|yank|yanking) the wheel|whoever finds (this|me)|fuck my life (i am|is over|i do not)|screw this life|hate my life|done with (this|my)? (life|world)|fuck this life|give up on (life|living|everything)|giving up on (life|living)|i give up on it all|no will to live|lost the will to live|lost my will to live|want out of (this|my) (life|world|existence|head forever)|want off this (planet|ride|earth)|(do|did) not deserve to (live|be alive|breathe|exist)|deserve to die|should be dead|want to be dead|already dead inside and want|only way out is (death|dying|to die|suicide|pills|a|the)|death is the only|way to make it stop is|(death|dying|suicide) (sounds|seems|feels|looks|would be) @soft? (nice|good|peaceful|easy|easier|better|like a relief|the only|relief|appealing|comforting|like the|a relief|sweet|beautiful)|want the (pain|hurt|suffering) to stop for (good|ever)|rather be dead|rather die than (live|keep|do this|go through this|feel|wake|face|be sick)|cold in the ground|six feet under|join (him|her|them|my (mom|dad|son|daughter|brother|sister|wife|husband|baby|friend|friends)) (in (heaven|the ground)|up there|tonight|soon|on the other side)|be with (him|her|my (mom|dad|son|daughter|brother|sister|wife|husband|baby)) (again)? (soon|tonight|in heaven|on the other side))',

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
  // my plan is for friday when my roommate is away
  'has-set-a-time': {
    say: '(my plan is|plan is (for|set)|i have decided (on)?|picked a (day|date)|chose a (day|date)|set a date|decided (when|how)|made my (decision|choice|peace)|at peace with (it|my decision)|after (sunday|monday|tuesday|wednesday|thursday|friday|saturday|tonight|this weekend|christmas) (none of|you will not|nobody|it will|no one)|do not try to (stop|find) me|no one can (stop|help|save) me|do not want to be (saved|found|stopped|talked out))',
    without:
      'taper|wedding|quit (smoking|drinking)|detox|rehab|treatment|baby|surgery|move|moving|school|vacation|sponsor|steps|divorce|meeting|stay clean|stay sober|dose|go back to|job',
    despite: 'negated',
  },
}
