// Withdrawal that can kill, in Spanish.
import type { Rules } from '../rule.ts'

const CUT =
  'deje|dejo|dejar|dejando|dejado|corte|cortar|cortando|suspendi|suspender|me quitaron|quite|quitar|se me acabo|se me acabaron|se acabo|me quede sin|sin|solte|bote|tire|pare|parar|abandone|me cortaron|ya no (tomo|tengo|bebo)|retire|abstinencia|desintoxica*|mono|de golpe|en seco|a pelo'

export const withdrawal: Rules = {
  // dejé el clonazepam de golpe hace tres días
  'benzo-o-alcohol-de-golpe': {
    say: `(${CUT}) ~4 @benzo`,
    near: 'de (golpe|repente|un dia|tajo|una)|en seco|a pelo|tembl*|temblor*|veo (cosas|bichos|sombras|gente|cucarachas|insectos)|viendo (cosas|bichos|sombras)|alucin*|sudando|sudor*|oigo|escucho (voces|cosas|musica)|convuls*|delirium|hace (#|un|dos|tres|cuatro|cinco) (dias|horas|dia)|desde (ayer|anteayer|anoche|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo))|ayer|anoche|hoy|dia (#|dos|tres|uno|cuatro)|corazon|taquicardia|llevo (#|dos|tres|cuatro|un) (dias|horas|dia)|esta manana|calambres|por mi cuenta|en casa sol*|sol* en (casa|mi)',
    without:
      '@longOver|@helped|orgullos*|feliz|me siento genial|mejor que nunca|mi (papa|mama|esposo|marido) (toma|bebe)|cafe|tomar (cafe|agua|refresco|azucar)|cigarr*|tomar decisiones',
    despite: 'past negated',
  },
  // no he tomado en dos días y tiemblo y veo cosas
  'tiembla-y-ve': {
    say: 'tiemblo|temblando|tembladera|tembladeras|temblor*|temblequeo|alucin*|veo (cosas|bichos|sombras|gente|cucarachas|insectos|aranas)|viendo (cosas|bichos|sombras|gente|cucarachas|insectos)|oigo (voces|cosas|musica)|escucho (voces|cosas|musica)|delirium|delirando|delira',
    near: '(deje|dejar|dejo|corte|sin (tomar|beber|alcohol|trago|mis|clonazepam|alprazolam)|no (he|ha) (tomado|bebido)|abstinencia|ultimo trago|ultima (copa|cerveza|bebida|pastilla)|alcohol|beber|alprazolam|clonazepam|diazepam|lorazepam|benzo*|desintox*|de golpe)',
    without: '@longOver|de frio|de miedo|de emocion|de la risa|hongos|lsd|pelicula',
    despite: 'past negated',
  },
  // no retengo ni el agua desde ayer
  'ni-agua': {
    say: '(no ~3 (retengo|retiene|retener|tolero|aguanto|mantener|guardo|paso|pasa|tolera|me entra|se me queda|me quedo con|me cae) ~3 (agua|liquidos|liquido|nada|suero|sorbos|un sorbo|en el estomago)|(vomito|vomita|vomitando|devuelvo|devolviendo|regreso|vomitar|echo) ~4 (agua|todo|suero|hasta|sangre|liquidos|sorbo)|ni (el)? agua|(no) ~2 (orino|orinado|hago pipi|hacer pipi|orina|meado|meo|pipi) ~4|deshidratad*|no (puedo)? (paro|parar|dejo|deja) de vomitar)',
    near: '(abstinencia|mono|malilla|sindrome|desintox*|dias|dia|ayer|desde|horas|deje|kick|metadona|heroina|fentanilo|suboxone|sin consumir|quitando|monazo|anoche|cold turkey|enferm*|vomit*|limpiando*|desmay*|embarazad*)',
    without: '@longOver|gripe estomacal|comida|intoxic*|me cayo mal|virus|perro|gato|cruda|resaca|quimio',
    despite: 'past negated',
  },

  // me quedé sin clonazepam y siento descargas y tiemblo
  'benzo-y-sintoma': {
    say: '(alprazolam|clonazepam|lorazepam|diazepam|benzo|benzos|benzodiacepinas|bromazepam|alcohol|beber|tomar|trago|vodka|ron|whisky|aguardiente|licor|cerveza|vino|tequila|pastillas de (los nervios|dormir)|pastillas para (los nervios|dormir))',
    near: '(tembl*|tiembl*|temblor*|convuls*|un ataque|me va a dar|fiebre|alucin*|las paredes|aranas|bichos|sombras|ve (gente|cosas)|veo (gente|cosas)|oigo|escucho (voces|cosas)|gente que no (esta|existe)|corazon a mil|el corazon|me mordi la lengua|mordi la lengua|desperte en el (piso|suelo)|confundid*|delir*|descargas|sudando)',
    anywhere:
      '(dej*|sin|me quede|se quedo|se (me|le) acabo|corto|cortaron|me quitaron|ultim*|tire|desintox*|abstinencia|de golpe|en seco|desde (ayer|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo))|#|horas|dias|noches)',
    without:
      '@longOver|@helped|agua|cafe|refresco|anos libre|pierna|borracho|resaca|cruda|tomar (agua|cafe|un te)|antes me|medicinas',
    nowhere: 'anos libre|antes me daban|cumplo',
    despite: 'past negated other',
  },
  // siete meses de embarazo y decidí dejar la metadona sola
  'embarazo-y-dejar': {
    say: '(embarazada|embarazo|gestacion|espero un bebe|encinta|hacerle dano al bebe|dano al bebe)',
    near: '(enferma|de golpe|sola|por mi cuenta|abstinencia|malilla|mono|se me acabo|sin (metadona|nada|mi dosis|suboxone|consumir)|no tener nada|dejar (la|el)|deje (la|el)|dejando (la|el)|desintox*|colicos|temblando|sudando|perdi)',
    without:
      '@longOver|todo el embarazo|sano|sana|nacio|estable|amables|nauseas matutinas|doctor* dice|no dejar|cigarr*|cafe',
    despite: 'negated supposed',
  },
  // llevo tres días vomitando hasta el agua y me mareo
  'vomita-dias': {
    say: '(vomit*|devolv*|no retengo|no aguanto nada en el estomago) ~8 (agua|todo|dias|liquidos|sangre|bilis|nada|horas)',
    near: '(abstinencia|malilla|mono|desintox*|fentanilo|heroina|metadona|dia|dias|mareo|marea|desmay*|pararme|orin*|labios partidos|deshidrat*|sangre)',
    without: '@longOver|nada que ver|tacos|virus|gripe|comida|resaca|cruda|nauseas matutinas|albergue|ninos',
    despite: 'past negated',
  },
}
