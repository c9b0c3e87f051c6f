// Harassment of whoever reads, in Spanish: threats, contempt, medication shaming, sexual or romantic approach.
import type { Rules } from '../rule.ts'

export const harassment: Rules = {
  // me das asco, deberías tener vergüenza
  'hostil-contigo': {
    say: '(me das asco|das asco|avergonzad* de ti|deberias tener verguenza|verguenza (deberia|te)|consiguete una vida|tu cuento|nadie te cree|a nadie le importas|a nadie le va a importar|son todos iguales|mentirosos y|date una sobredosis|haznos un favor|haganos un favor|te mereces (perder|sufrir|todo)|te vas a morir|te busque|se tu (nombre|calle|direccion|casa)|tu nombre (real|verdadero)|todos (van a|vamos a) saber|lo que hiciste|una palabra mas|mas te vale|tecat* de|tecato|tecata|drogata|yonqui|adict* de mierda|escoria|patetic*|para debiles|vuelve a la calle|deja de (publicar|escribir|mentir|decir)|callate|fracasad*|siempre (lo)? (vas a ser|seras)|sigues siendo (adict*|un adict*|drogadict*)|siguen siendo|tus (tiritas|pastillitas)|no te va a matar|no seas (aburrid*|cobarde)|nunca vas a (estar|poder|dejar)|das pena|das lastima|mala madre)',
    with: '(tu|tus|te|ti|eres|sos|vos|usted|ustedes|vas|das|sigues|deja|callate|vuelve|contigo|no seas|date|siempre|consiguete)',
    without:
      '(mi|me (dijo|dijeron|decia|decian|dice|dicen|llamo|llamaban|llamaron|siento|senti|odio)|soy|era|nos|no eres|no sos|orgull*|se equivoca*|mentira|te quiero|valiente|fentanilo|noticias|dicen|la gente|sueno|cancion|gente hermosa|no digas|no dejes|pesadilla)',
    despite: 'negated',
  },
  // me das tu número preciosa, estoy solito
  coquetea: {
    say: '(tu numero|(que)? ojos (tan)? (lindos|bonitos|hermosos)|que (linda|guapa|bella|hermosa|rica) (foto|eres|estas|te ves)|sin (esa|tu) (blusa|ropa|camisa)|tu papi|ser tu (papi|hombre|novio)|cuidarte|escribeme por privado|besarte|abrazarte|vente conmigo|ven conmigo|ven a mi|numero (preciosa|hermosa|guapa)|estoy solit*|mamacita|bombon|salimos|salir conmigo|en la camara|a solas|una cita)',
    with: '(tu|te|conmigo|eres|estas|me das|pasame|vente|ven|verte|besarte|cuidarte|escribeme|salimos)',
    near: '(linda|lindos|preciosa|hermosa|guapa|sexy|rica|besarte|privado|solit*|esta noche|numero|foto|cuerpo|ojos|blusa|papi|conmigo|camara|salimos|cita|increible|a solas|mi amor)',
    without:
      '(reunion|todos|todas|gente|familia|mi (bebe|hija|hijo|nena|mama|esposo|marido|hermana)|su bebe|felicidades|orgullo|ficha|meses|cuanto tiempo|el|ella|aventon|madrina|hermosas personas|dios)',
    despite: 'past negated',
  },
}
