// About to use, in English: a decision, drugs within reach, a dealer on the way. A craving alone is none of these.
import type { Rules } from '../rule.ts'

export const aboutToUse: Rules = {
  // I'm going to use tonight
  'will-use': {
    say: '(^ (on my way|heading|headed|driving|going|walking|out) ~2 to (cop|score !(tickets|some tickets)|use !(the|my|a)|buy (dope|a bag|drugs|pills)|get (high|loaded|a bag))|(heading|headed|driving|walking|going) ~2 to (cop|score !(tickets)|buy (dope|a bag|drugs))|(am|are|be|just|think i|know i|i|and|afraid i|scared i|probably|so) @soft? (am|will|might|may)? @soft? (going to|about to|gonna|fixing to|will|ready to|planning (on|to)|seconds (away)? from|minutes (away)? from|this close to|so close to|on the verge of|on my way to|headed to|thinking (of|about) just|tempted to just|deciding (whether|if) to|have decided to|decided to|have made up my mind to|have to|gotta) @soft? (go|end up)? @soft? (@use|using !(my|the|a|this|what|it|our|skills|tools)|relapsing|relapse|getting high !(on life)|scoring|copping|shooting up|picking up !(my|the|a|kids|milk)|caving|buying (dope|a|some) !(new|car|house)|giving in|drinking !(water|coffee|tea|more)|throwing it all away|slipping))',
    without:
      '@notDrugs|phone|computer|laptop|money|bathroom|restroom|gym|word|this time to|if i (do not|ever)|old photos',
    nowhere: '@turnedAway',
  },
  // I just copped and it's in the glovebox
  'has-it-on-me': {
    say: '(bought|copped|scored|picked up|got it|have it|got some|found some|it is|they are|its|stash is|bag is|pills are) ~5 (in (my|the) (pocket|glovebox|glove box|hand|hands|purse|console|bra|sock|car|trunk|seat|backpack|drawer)|on me|on the (seat|table|nightstand))',
    near: '(bought|copped|scored|picked up|stash|bag|pills|percs|dope|heroin|fentanyl|oxy|blues|have not (used|done|touched|opened|taken)|not done it|not used|shaking|staring|talk me|relapse|using|high|dealer|plug|vodka|bottle)',
    without:
      '@notDrugs|years|phone|keys|wallet|mask|charger|lunch|letter|book|coin|medallion|shopping|groceries|milk|kids from|dinner|journal',
    nowhere: '@turnedAway',
    despite: 'past negated',
  },
  // relapsing tonight, I don't care anymore
  'using-tonight': {
    say: '^ (relapsing|getting high|using|scoring|copping|shooting up|getting loaded|getting fucked up|drinking|going to cop|going to score|picking up|buying) ~4 (tonight|today|right now|tomorrow|later|after work|this weekend)',
    without: '@notDrugs|phone|gratitude|water|milk|group|food',
    nowhere: '@turnedAway',
  },
  // I want to use tonight and I don't think I can stop myself
  'cannot-hold': {
    say: '((do not (think|know|believe|trust) ~3 (i (can|will|am going|could) ~2 (make it|hold|stay (clean|sober)|resist|stop myself|not use|say no|fight (it|this)|last|get through (tonight|the night|this|today))|myself (not to|tonight|right now|alone|around|to stay|to say no))|(can not|not going to|will not) ~2 (fight|resist|hold (out|on|off)|hold it|make it (through|to|without|tonight|clean|sober)|stay (clean|sober)|say no|hold back|stop myself) ~4 (any|anymore|longer|tonight|much|it|using|clean|sober|the night|this|urge|dope|high|without)?|losing (this|the) (fight|battle)|can not stop myself|about to (lose it all|break|crack|fold|snap and use|give up my (clean|sobriety))|white knuckling ~4 (failing|losing|not going to|about to)|willpower is gone|holding on by a thread))',
    near: '(use|using|relapse|relapsing|dope|heroin|pills|fentanyl|dealer|plug|high|clean|sober|sobriety|crav*|craving|urge|drink|bag|percs|oxy|blues|cop|score|pick up|slip|calling (him|her|my|the)|call (him|her))',
    without:
      'taper*|methadone|suboxone|job|marriage|meeting|made it|day at a time|@turnedAway|i will (make it|stay)|to myself',
    despite: 'negated',
  },
  // there's a bag on the table in front of me
  'within-reach': {
    say: '(have|got|holding|hold|staring|looking|sitting|sat|there is|there are|with|found|is|are|clutching|touching|here with|stash|hiding|kept|pocket|rolling|come across|came across|just) ~4 (bag|bags|baggie|baggy|stash|pills|pill|dope|needle|syringe|rig|spoon|pipe|foil|tinfoil|shot|bundle|gram|blues|percs|perc|oxys|oxy|oxies|fentanyl|heroin|roxys|roxies|vicodin|percocet|percocets|vicodins|norcos|dilaudid|vodka|whiskey|wine|wrap|powder|line|lines|works|fix|coke|crack|meth|drugs|bottle of @pills|beer|liquor) ~6 (in front of me|in my (hand|hands|pocket|purse|bag|car|lap|drawer|glovebox|palm|bra|sock|room|house|bathroom|console|backpack|wallet)|on (my|the) (table|desk|lap|counter|bed|nightstand|dresser|seat|sink|coffee table)|(right)? (here|next to me|beside me)|calling (me|my name)|burning a hole|in the (car|drawer|glovebox|bathroom|closet|couch)|right now|and (i|a)|cabinet|still|under my)',
    without:
      '@notDrugs|lock box|lockbox|locked|ice cream|shopping|years|car keys|school|ball|poker|bowling|diaper|sleeping bag|punching bag|pain pills after|shot glass|hospital|trash|wife|disposed|cut a line|pain patch',
    nowhere: '@turnedAway',
  },
  // sitting in my car outside my dealer's house
  'at-the-dealer': {
    say: '(outside|at|in front of|near|around the corner from|waiting (for|on)|on (my|the) way to|driving to|drive to|headed to|heading to|walking to|going to|parked|pulled up|pulling up|on the bus to|to meet|meeting|going to meet|meet|meet up with|back to|down the street from|blocks from|calling|call|texting|text|texted|called|hit up|hitting up|messaged|hitting|reached out to|to see|money to|sent|send) ~3 (dealer|plug|connect|dope man|dopeman|dope boy|d boy|dboy|old connect|trap house|trap|dope house|dope spot|cop spot|the spot|my spot|the block|open air|kensington|skid row|my (old)? guy !(from|at|for)|my man with|old stomping|old neighborhood to|liquor store|supplier|hookup|usual spot|the corner where)',
    with: '(am|i|_s|is|just|now|tonight|right now|my|waiting|sitting|gonna|going|outside|parked|on (my|the) way|already)',
    without:
      '@notDrugs|years|police|arrested|funeral|blocked|number|him he is|was|did not|past (my|the)|avoid*|deleted|electric*|wall|charger|car dealer|dealership|gold|used to|last (year|winter|week)|phone|to say (no|goodbye)|ran into|to tell (him|her)',
    nowhere: '@turnedAway',
  },
  // my plug is on his way
  'dealer-is-coming': {
    say: '(dealer|plug|connect|dope man|dope boy|my guy !(from|at|for)|old connect|dboy|hookup|delivery guy|runner|my man) ~4 (on (his|her|the|their) way|coming|is here|pulling up|almost here|answered|texted me back|texted back|called back|minutes|outside|meeting me|is meeting|dropping|will be here|said yes|said (he|she) has|has (some|it|them)|delivers|bringing)',
    without:
      '@notDrugs|years|electrician|blocked|charger|arrested|was|used to|keeps|keep|will not stop|phone outlet',
    nowhere: '@turnedAway',
  },
  // I just bought a bag
  'just-bought': {
    say: '(just|already|went and|i|so|and|have|finally) @soft? (bought|copped|scored|picked up|got|grabbed|relapsed and bought|met up|ordered|reupped|re upped|paid for|withdrew|stole|took) ~4 (bag|bags|baggie|stash|gram|grams|dope|heroin|fentanyl|blues|percs|oxys|oxy|percocet|percocets|roxys|bundle|fix|ball|pack of blues|points|point|needles and|rig|rigs|bottle of (vodka|whiskey|wine|jack|liquor|rum)|fifth|handle of|pint|six pack|12 pack|crack|coke|meth|shit from|stuff from|drugs|from (my|the) (plug|dealer|connect|guy)|some (shit|stuff)|pills off|pills from|bars|xanax|eighty bucks|money out (for|to)|my (mom|dad|grandma|grandmother|aunt|roommate|wife|husband|mother) _s (pills|pain|percs|oxy*|meds|norco*|medication))',
    with: '(just|tonight|right now|now|today|in the car|here|in front of me|have not (used|done|taken|opened)|not (used|opened|done|touched|taken) it yet|sitting|about to|going to|hand|hands|hour ago|minutes ago|pocket|yet|way home|unopened|still sealed|staring|looking at it|already|talk me)',
    without:
      '@notDrugs|years|(sleeping|punching|gym|new|chip|tea|doggy|trash|grocery|school|gift|diaper|tote|hand) (bag|bags)|last (year|week|month|summer|winter)|ago today|bag of (chips|dog|groceries|coffee|apples|candy|rice|food)|bags of (chips|dog|groceries|coffee|apples|candy|rice)|used to|grocer*|hospital|er|prescription',
    nowhere: '@turnedAway',
    despite: 'past negated',
  },
  // needle's loaded, someone talk me out of it
  'ready-to-go': {
    say: '((needle|rig|syringe|shot|spoon|pipe|line|lines|foil|bowl|pill|pills|dope|it) (is|are|_s)? @soft? (loaded|ready|cooked|cooked up|cut up|lined up|crushed|crushed up|prepped|drawn up|filled|laid out|already crushed)|(loaded|cooking|cooked|crushed|crushing|cutting|drew|drawing|prepping|mixing|filled|filling|tied|tying|rolled) (up)? (a|the|my|some|up|off) ~2 (needle|rig|syringe|shot|spoon|pipe|line|lines|pill|pills|dope|bag|perc|percs|blue|blues|oxy|oxys|arm|foil|fix|bill)|(tourniquet|belt) ~2 (on|around) my arm|lighter in (my|one) hand)',
    without:
      '@notDrugs|(schedule|dinner|lunch|story|years|flu|vaccine|insulin|covid|vet|dog|grill|garden|ago|basketball|waiting in line|finish line|help line|picture|photo|espresso|whiskey sour|used to|was|pill (box|organizer|case)|for the week|in rows|nurse)',
    nowhere: '@turnedAway',
  },
  // someone please talk me out of using
  'talk-me-out': {
    say: '(talk me (out of|down|off)|stop me (before|from)|tell me not to|give me (one|a) reason (not)? (to not)?|somebody stop me|someone stop me|convince me not to|(reason|reasons) (not to|to not|to stay (clean|sober)|why i should not)|keep me from|need someone to (talk to|stop me|call me) ~4 (before i)?|someone call me ~4 before i|before i (do something (stupid|dumb)|use|relapse|cave|buy|call (him|my|the)|drink|pick up !(my|the)|go (cop|score|out and|back out)|mess (this|it) up|throw|fuck (this|it)|ruin|shoot|take (this|these|it)|make a mistake))',
    near: '(use|using|relapse|relapsing|dope|heroin|pills|fentanyl|dealer|plug|high|clean|sober|sobriety|crav*|urge|drink|bag|percs|oxy|blues|cop|score|buy|it|stupid|slip|dumb|this)',
    without:
      'quit my job|text(ing)? my ex|adopt|tattoo|haircut|bangs|years|buying (a|another) (car|dog|cat)|call my ex|eat|cake|shoes|boss|my taper|get back with',
    despite: 'supposed negated other',
  },
  // one last time tonight and then I'm done
  'one-last-time': {
    say: '((one|1) (last|more|final) (time|hit|shot|high|run|bag|line|pill|night|party|hurrah|taste|bump|round|score|fix|hurray|rodeo)|just (once|this once|one (pill|perc|bag|hit|shot|line|drink|time|beer|blue|oxy|more))|last hurrah|just a (little|taste|bump|couple|few) !(bit|more|sad|time|tired|longer|days|of (weeks|days|hours|minutes|months)|months|anxious|nervous|weeks|scared|bored|lonely|minutes|overwhelmed|hours|sleep|stressed|down|note|reminder|update|dizzy)|to take the edge off|no one (will|would|has to|needs to) (ever)? know|nobody (will|would|has to|needs to) know|one will not (hurt|kill))',
    anywhere:
      '(going to|gonna|am about|tonight|about to|right now|i will|want to|decided|will not|let me|why not|fuck it|screw it|then i (will|am)|today|before (rehab|detox|treatment)|who would know|thinking|call (him|my)|hurt)',
    near: '(use|using|rehab|detox|treatment|high|dope|heroin|fentanyl|pill|pills|perc|percs|oxy|oxys|blue|blues|bag|hit|shot|line|drink|relapse|score|cop|clean|sober|fix|drugs|edge off|dealer|plug|taste|bump|beer|run|hurrah|know|last time|coke|party)',
    without:
      '@notDrugs|years|ask|told (myself|me)|used to|(i )?thought|my (brain|head|disease|addict*) (says|tells)|basketball|try|read|see (him|her|my|the)|say|chance|lie|always started|that is how|never just one|no such thing|there is no|turned into|is never|hug|doctor|rehearsal',
    despite: 'supposed',
  },
  // fuck it, I'm getting high
  'fuck-it': {
    say: '(fuck it|screw it|fuck recovery|fuck sobriety|fuck (this|being) (clean|sober|sobriety|recovery)|forget (recovery|sobriety)|to hell with (it|recovery|sobriety)|done (being|with being|with staying|staying|trying to stay|with|fighting to stay) (clean|sober|sobriety|recovery|this sobriety)|what is the point (of|in) (being|staying) (clean|sober)|tired of (being|staying|fighting to stay) (clean|sober)|sick of (being|staying) (clean|sober)|(being )?(clean|sober) is not worth|whats the use of staying (clean|sober)|throwing (in the towel|away my)|deserve (one|to get high|a high|a night|a bag|to use))',
    near: '(use|using|high|dope|heroin|fentanyl|pills|perc|percs|oxy|blues|bag|drink|relapse|score|cop|clean|sober|sobriety|recovery|loaded|dealer|plug|calling|going|tonight|cash|money|night|towel)',
    without:
      '@notDrugs|years|i am (staying|going to a meeting)|jail|going to (a|my) meeting|is how i|mentality|attitude|stage|phase|moment* was|meant',
    nowhere: '@turnedAway',
  },
  // I already used today and I have two bags left
  'more-left': {
    say: '(have|got|there is|still|with|saving|saved|holding|half|rest|keeping) ~3 (left|more (bags|bag|pills|blues|dope|shots|percs|in|here|on me)|rest of (it|the (bag|pills|dope|bundle))|half (of)? (it|the bag|a bag|left|the pills|a gram)|another (bag|pill|shot|one (ready|here|left)|bundle|gram)|saved for)',
    near: '(used|relapsed|relapse|high|shot up|dope|heroin|fentanyl|percs|blues|oxys|bag|bags|bundle|gram|roxys|drank)',
    with: '(bag|bags|dope|heroin|fentanyl|percs|blues|oxys|pills|bundle|gram|shot|shots|roxys|it|left|stash|bottle|vodka)',
    without:
      '@notDrugs|years|days left|weeks left|hope|fight|nothing left|no one left|months left|money left|i left|left (me|the|my|him|her|for|and|to|in|work|home)|more (to|days|time|years|months|weeks|minutes)|right|strip|strips|doses|in me',
    nowhere: '@turnedAway',
  },
  // I'm an hour from getting paid and I know exactly where I'm going to cop
  'knows-where': {
    say: '((know|found|remembered|have|still have|got|saved) ~3 (exactly)? (where|who|how|number|his number|her number|dealer _s number|plug _s number|the number|a guy|someone who) ~4 (get|cop|score|buy|find|call|it|some|dope|sells|has|holding)|(got paid|get paid|gets paid|getting paid|payday|check (came|clears|hit|comes)|cash in (my )?(hand|pocket)|money in (my )?(hand|pocket)|at the atm|forty bucks|money out of the atm))',
    near: '(going to|gonna|about to|tonight|right now|calling (him|her)|on my way|use|using|cop|score|dope|high|dealer|plug|relapse|bag|scared i)',
    with: '(tonight|now|going|about|will|headed|driving|calling|scared|can not|thinking|pocket|hand|want|today|minutes|hour|soon)',
    without:
      '@notDrugs|years|rent|bills|help|meeting|meetings|sponsor|support|naloxone|treatment|job|proud|saved (up)? (for|enough)|first paycheck',
    nowhere: '@turnedAway',
  },
  // left rehab, heading straight to the spot
  'leaving-treatment-to-use': {
    say: '((leaving|left|walking out of|walked out of|checked out of|just got out of|got out of|ama from|leaving ama|about to leave|signing (myself )?out of) ~3 (rehab|detox|treatment|jail|prison|hospital|sober living|inpatient|the program|halfway house|er) ~12 (use|using|high|cop|score|dope|dealer|plug|relapse|block|spot|fix|loaded|drink|heroin|fentanyl|bag))',
    without:
      '@notDrugs|years|last (year|winter|summer)|afraid|do not want|help me not|because i used|for using|clean|sober living|died|overdose',
    nowhere: '@turnedAway',
  },

  // the foil and the lighter are right here and my hands are shaking
  'gear-and-now': {
    say: '(right here|in my (hand|hands|palm|pocket|purse|bag|lap|mouth)|in front of me|next to me|on the (table|counter|nightstand|couch|dresser|bed)|holding it|holding them|looking at (it|them)|staring at (it|them)|i am alone with (it|them)|with a (pill|bag|bottle|needle|perc) i found|all i have to do|have not (drank|drunk|used|opened|taken|touched|lit|done) (it|any|yet|them)|poured (it|one|myself)|opened (it|the bottle|the bag)|is open|cold in my|under the sink|keep touching it|getting it (now|out)|waiting on (my guy|him|her|a guy|the)|picked (the|a|it) ~3 up|want to take (them|it) all|out from)',
    near: '(foil|lighter|pill|pills|bag|baggie|dope|rig|needle|syringe|pipe|straw|spoon|stash|hydros|oxy|oxys|percs|perc|blues|fentanyl|heroin|vodka|whiskey|bottle|beer|wine|liquor|crack|meth|coke|drugs|high|relapse|stuff|sober|clean|months|my guy|norcos|tramadol)',
    without:
      '@notDrugs|passed out|he|she|they|my (cousin|roommate|brother|sister)|phone|keys|years|baby|dog|dinner|book|coin|letter|photo*|picture|flushed|pill (box|organizer)|water bottle|bottle of water|gift|grocer*|laundry|homework|bill|bills|court',
    nowhere: '@turnedAway|flushed|no thank you|kept driving',
  },
  // I'm driving around his block with 60 bucks
  'on-the-way': {
    say: '(already in the car|on my way|on the bus|driving around|circling|engine running|parked|walking (to|toward|towards)|headed|heading|standing (in|outside|at)|sitting (outside|in)|at the (corner|gas station|spot|liquor store|bar|trap|atm|trap house)|pulled up|pulling up|gets here|get here|till he|until he|coming over|on (his|her) way|(five|ten|two|#) minutes (away|till|until)|just cashed|got paid|cashed my check|unblocked|already called|already texted|texted him|called him|my finger is|meet (him|my guy)|meeting (him|my guy)|with (#|twenty|forty|sixty|a hundred) (bucks|dollars)|twenty dollars|his block|the old (neighborhood|block|spot))',
    near: '(dealer|my guy|plug|connect|dope|bag|pills|score|cop|high|relapse|using|use|liquor store|the corner|his block|bucks|old neighborhood|trap|sells|selling me|throw away|number|contact|stop me|why i should not|why not to|know the way|no good reason|clean|sober|months|worst (call|decision|mistake)|not at a meeting|drugs|stuff|with it|percs|heroin|fentanyl|oxys)',
    without:
      '@notDrugs|years|kept driving|drove (by|past|home)|did not stop|sponsor|ride to|work|school|doctor|church|kids|my (mom|dad|daughter|son|grandma) s|funeral|interview|to court|uber|date|to (my|the|a) (meeting|clinic|group)',
    nowhere: '@turnedAway|kept driving|blocked everyone',
  },
  // I give up on staying clean, tonight I use
  'gives-up': {
    say: '(give up on (staying|being|recovery|trying|sobriety)|giving up on (staying|recovery|sobriety)|not (going to)? (fight|fighting) (it|this)? (this time|anymore|tonight|any longer)|do it anyway|gonna do it|going to do it anyway|recovery is not (working|for me|worth)|going back out|go back out|throw away (#|six|nine|all|my|a|# months|two|three|ten)|throwing away (#|six|nine|all|my|two|three)|tonight i (use|drink|get|smoke|am using|relapse)|want to get (high|loaded|wasted) and|cave|make the worst|making the worst|(guess|look) who (is)? (going|about|relapsing|using|scoring)|first one since|know what i will do first|i will (quit|stop) (again)? (tomorrow|after)|and (then)? i will stop|gonna smoke|going to smoke (tonight|some|a blue|dope|crack|meth)|whole lot more|a lot more (left|here)|did not say no|just one (bump|line|hit|pill|drink|shot|bag|blue|perc))',
    near: '(use|using|high|clean|sober|sobriety|recovery|dope|pill|pills|bag|stuff|line|months|days|score|tonight|meeting|drink|beer|wine|bump|heroin|fentanyl|out|here|relapse|hate myself|do first|anymore|ill stop|stop|minute)',
    without:
      '@notDrugs|years|cigarette|cigarettes|smoking|vaping|diet|sugar|junk food|asked me|he always|taper|he said|almost|job|school|relationship|used to|not give up|never give up|speech|interview',
    nowhere: '@turnedAway',
    despite: 'negated',
  },

  // I found his number again and I'm going to get well
  'also-said': {
    say: '((going to|gonna|about to|need to|have to|will) (just)? (get|be) (well|right|high|loaded|lit|drunk|wasted|fucked up|numb|a fix|straight)|get (high|loaded|drunk|wasted) (tonight|today|right now|again|anyway|after|one)|(found|saved|redownloaded|re downloaded|looked up|dialed|typed|typing|wrote|writing) ~2 (his|her|the|my) ~1 (number|dealer|plug|guy _s number|old (number|guy|connect))|(he|she|they) (is|are) (dropping|bringing) (it|some|me|something) ~2 (off|over|tonight|now)?|(pill|bag|needle|bottle|shot|straw) ~2 (in my mouth|at my lips|under my tongue|to my arm|in my vein|against my)|flush it or (take|use)|take it or (flush|throw)|use or (call|not)|talked myself into (it|using|buying)|already (made up|decided) ~3 (use|get high|drink|go|my mind)|(slip|slipping|cave|caving|fold|folding|crack|cracking|give in|giving in|breaking) (tonight|right now|today|soon|any minute|and i)|(this close|so close|inches|seconds|minutes|one text|one call|one click|a text|a phone call) (to|from|away from) (using|relapsing|relapse|buying|calling (him|her|my)|getting high|copping|scoring|throwing|a bag|dope|drinking)|(can not|could not) (hold (on|off)|stop myself|say no|talk myself out of it|not use)|(want|need) ~3 (one last|one more|just one|a taste|a hit|a bump|a fix|a shot) ~3 (tonight|now|so bad|before|and (then)? i)|(parking lot|behind the|at the) ~3 (trap|dope house|dealer _s|liquor store|cop spot|spot where)|(money|cash) ~3 (hand|pocket|ready|out) ~6 (dealer|plug|guy|score|cop|spot|dope)|no one (will|would) (find out|know|even notice) if i (use|used|drink|did|do|get)|nobody (will|would) (find out|know|notice) if i (use|used|drink|did|do|get)|deserve (a|one) (high|drink|hit|night off|break from (being )?(sober|clean))|(sobriety|clean time|streak|recovery|chip) ~4 (ends|over|gone|down the drain|goodbye|out the window) ~2 (tonight|today|now)?)',
    without:
      '@notDrugs|years|he always|never again|water|sponsor answered|my brother|my sister|if i used|i will not|proud|dinner|book|game|movie|driving test|coupon|cable|deli',
    nowhere: '@turnedAway',
    despite: 'supposed negated',
  },
}
