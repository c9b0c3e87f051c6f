// Being approached, in Spanish: the writer tells of somebody who presses, follows, threatens, touches or sells to them.
import type { Rules } from '../rule.ts'

export const approached: Rules = {
  // me espera afuera del grupo y me acompaña aunque le dije que no
  'me-presiona': {
    say: '(me espera (afuera|a la|en)|me acompana hasta|me (sigue|siguio|siguen) (hasta|desde|por la calle|en la calle|a mi|a todos|cuando salgo)|encontro mi (facebook|instagram|perfil|direccion|numero)|sabe (donde (vivo|trabajo|estoy|me)|mi direccion)|me manda (corazones|mensajes|fotos|capturas)|me mando (mensajes|fotos)|queriendo fotos|fotos mias|me pregunta (donde vivo|que traigo puesto)|que vaya sol*|me paso el brazo|me dijo al oido|al oido|me toca (la|el|las|los|sin|donde|todo)|me toco (la|el|las|los|sin) (pierna*|cintura|nalga*|cuerpo|pecho*|permiso|brazo)|a cambio de|si soy buen*|si no (vuelvo|me acuesto|le|accedo|salgo)|aunque le dije que no|ya le dije que no|consuma con|deje la metadona|pruebe sus pastillas|que pruebe|venderme|me vende|me (ofrece|ofrecen) ~3 (pastilla*|droga|fumar|consumir|bolsa|gratis|un pase)|trae droga|traen droga|fuma enfrente|controla (mi|mis) (metadona|suboxone|dinero|telefono|medicina)|rogarle|miedo (de|a) (mi|el|ella)|me pego (otra vez|anoche|ayer|hoy|una|en la)|me pega (cuando|si|en la|y|delante)|me golpeo|me golpea|me ahorco|nadie (le|me) va a creer|manda capturas|le conto a todos|le cuenta a|chantaj*|me amenaz*|amenaza con|amenazandome|un carro afuera|afuera de mi|numeros distintos|como hacer que pare|hacer que pare|no me deja (en paz|tranquil*)|me insiste|me molesta|me acosa|acosa|que me va a (matar|pegar|golpear|hacer)|quitarmelo de encima|me escribe a toda hora|me toca cuando)',
    without:
      '@kindly|anos|por fin|no gracias|patitos|ninos|hijos|hija|gato|perro|perrita|dios|abrazo|buenos dias|flores|ano pasado|bloquee a todos|sostiene|apoyo|amor|receta|felicit*|mi miedo|miedo a recaer|recaer|aventon',
    nowhere: 'patitos|por fin dejo|a salvo|que amable',
    despite: 'negated supposed',
  },
}
