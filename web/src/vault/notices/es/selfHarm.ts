// Harm to self, in Spanish. The line above each rule is an example of it.
import type { Rules } from '../rule.ts'

export const selfHarm: Rules = {
  // quiero morirme
  'quiere-morir':
    '(quiero|quisiera|deseo|prefiero|preferiria|necesito|ojala|pienso en|pensando en|pienso|pensar en|penso en|pense en|planeo|planeando|decidi|decidido|decidida|voy a|estoy por|ganas de|ganas|ganitas de|anhelo|considerando|idea de|ideas de|pensamientos de|plan de|plan para|listo para|lista para|a punto de|tengo que|capaz de|debo|deberia|mejor|gustaria|rezo por|pidiendole a dios|unicamente|provoca|intentar|pido a dios|cansado de|rondando|solucion es|salida es|tentad* de) ~3 (@self) !(de (risa|la risa|verguenza|pena|ganas|hambre|sueno|calor|frio|amor|aburrimiento|envidia|celos|la emocion|ternura|viejo|vieja)|viejo|vieja|limpi*|sobri*|del (miedo|calor|susto|frio)|trabajando|en (el gimnasio|el gym|paz algun)|con dignidad|sin (ver|haber|conocer)|antes|por mis hijos)',
  // no quiero despertar mañana
  'no-despertar':
    '(no|nunca|jamas) !(la|lo|le|se|puedo|logro|la puedo|lo puedo|quiere|pude|consigo|podemos) ~2 (volver a)? (despertar|despertarme|despierte|desperte|despertara|amanecer|amanezca|despertase|desperto nunca) !(temprano|enferm*|con|al|a (mi|los|las)|tarde|en la carcel|crud*|sin|tan|a tiempo)',
  // nadie me extrañaría si me muero
  'nadie-notaria': {
    say: '(nadie|quien|a nadie|alguien|a quien|ni se darian cuenta|ni cuenta se (darian|dan)) ~4 (extran*|not*|import*|cuenta|llor*|falta|busc*|entierro|funeral) ~3 (si|cuando|que) ~3 (muer*|mur*|muert*|desapare*|no este|no estoy|no estuviera|falto|faltara|voy para siempre|mato|mate)',
    despite: 'all',
  },
  // estoy cansada de vivir
  'cansado-de-vivir':
    '(cansad*|hart*|agotad*|aburrid*|podrid*|hast* la madre|hasta (aqui|el gorro|las narices)|odio|me pesa|me cansa|me canse|me duele|cansa) ~1 (de)? @soft? (vivir|existir|estar viv*|la vida|esta vida|mi vida|seguir (viviendo|viv*|luchando)|respirar|despertar (cada dia|todos los dias)?) !(asi de|con (mi|el|la|mis)|en (la|casa|este|esta|un|el|guerra)|mintiendo|consumiendo|escondid*|de consumo|esta vida de|enferm*|al dia|sin (dinero|trabajo))',

  // no sé si voy a estar para la próxima reunión, cuídense
  'duda-de-estar': {
    say: '(no|nunca|dudo|ni) ~5 (estar|estare|este|llegar|llegue|llego|viva|vivo|sobreviva|sobrevivire|seguir aqui|sigo aqui|siga aqui|veo viv*|pasar de|amanezca|amanecer|aguantar viv*) ~5 (manana|proxim*|navidad|siguiente|mucho|otra noche|esta noche|fin de ano|diciembre|ano nuevo|cumpleanos|la semana|viernes|lunes|domingo)',
    without:
      'trabajo|tarde|vacaciones|viaje|turno|cita|consumir|limpi*|sobri*|ganas de consumir|ciudad|pense|pensaba|trafico|tiempo|boleto*|bus',
    despite: 'negated',
  },
  // mi familia lloraría una semana y después sería libre de mí
  'alivio-de-otros': {
    say: '(libre de mi|libres de mi|se librarian de mi|deshacerse de mi|hago falta (viv*|aqui|en)|le hago falta|falta les hago|mas felices (si|cuando|sin)|mi (funeral|entierro|velorio|sepelio|tumba|lapida)|ya no voy a necesitar|no voy a necesitar (nada|mas)|no necesito nada mas|no hay futuro para|sin futuro|no queda nada para mi|nada para mi aqui|estorbo para|carga para|me (ensena|queda) (nada|algo) para vivir|que me queda (para|por) vivir|(no|para) sirvo para (nada|vivir)|de ser yo|todos felices sin)',
    near: '(mi|me|vivir|viva|vivo|paz|familia|todos|nadie|aqui|estoy|yo)',
    without:
      'trabajo|jefe|vergüenza ajena|dejar de ser|para esto del|matematicas|computadora|celular|cocina|bailar|prepago',
    despite: 'other supposed negated',
  },
  // Diosito llévame ya
  'pide-morir': {
    say: '((dios|diosito|senor|virgen|muerte|universo|alguien) ~3 (llevame|llevenme|llevarme|me lleve|quitame la vida|acaba con)|llevame (ya|contigo|diosito|senor|dios)|(irme|ir|salirme|salir) de (este mundo|la vida|esta vida)|pegar un corchazo|corchazo|quitarme de en medio|quitar de en medio|quedarme dormid* para siempre|dormid* para siempre|(pare|acabe|termine|terminarlo|acabarlo) (todo)? para siempre|(lo|la) termine|no me da miedo (morirme|morir|la muerte)|a punto de hacerme|(lo voy a|voy a|quiero) (volver a)? (intentar|intentarlo) (otra vez|de nuevo|esta noche|hoy)|cabeza matarme|(pienso en|quiero|ganas de|voy a) (matarme|suicidarme)|sobredosis a proposito|noche con mi cabeza|(sobreviva|sobrevivir|aguantar|aguante) ~2 otra noche|no haber nacido|no hubiera nacido|dejar de existir|juntando valor|carta de despedida|cartas de despedida|no voy a estar|ya no estare|hoy si lo hago|soga (lista|preparada))',
    without:
      'abstinencia|malilla|cena|reunion|de risa|trabajando|agradec*|perdi a|heroina|a la heroina|al alcohol|a las drogas|otra noche sin|vacaciones|consumir|viernes no|en el gimnasio|ganas de consumir|dealer|padrino|maraton',
    despite: 'negated other',
  },
}
