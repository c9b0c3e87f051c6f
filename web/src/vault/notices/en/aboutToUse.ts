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
  // sitting in my car outside my dealer's house
  'at-the-dealer': {
    say: '(outside|at|in front of|near|around the corner from|waiting (for|on)|on (my|the) way to|driving to|drive to|headed to|heading to|walking to|going to|parked|pulled up|pulling up|on the bus to|to meet|meeting|going to meet|meet|meet up with|back to|down the street from|blocks from|calling|call|texting|text|texted|called|hit up|hitting up|messaged|hitting|reached out to|to see|money to|sent|send) ~3 (dealer|plug|connect|dope man|dopeman|dope boy|d boy|dboy|old connect|trap house|trap|dope house|dope spot|cop spot|the spot|my spot|the block|open air|kensington|skid row|my (old)? guy !(from|at|for)|my man with|old stomping|old neighborhood to|liquor store|supplier|hookup|usual spot|the corner where)',
    with: '(am|i|_s|is|just|now|tonight|right now|my|waiting|sitting|gonna|going|outside|parked|on (my|the) way|already)',
    without:
      '@notDrugs|years|police|arrested|funeral|blocked|number|him he is|was|did not|past (my|the)|avoid*|deleted|electric*|wall|charger|car dealer|dealership|gold|used to|last (year|winter|week)|phone|to say (no|goodbye)|ran into|to tell (him|her)',
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
}
