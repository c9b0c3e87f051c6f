// An overdose now, in Spanish.
import type { Rules } from '../rule.ts'

export const overdoseNow: Rules = {
  // mi amigo está azul y no despierta
  'no-despierta': {
    say: '(no ~2 (despierta|despierto|reacciona|responde|contesta cuando lo sacudo|vuelve en si|despertar|reaccionar|despertarlo|despertarla|se mueve|abre los ojos|se despierta|recobra|se para|levanta)|inconsciente|desmayad*|se desmayo|desvanecid*|se desplomo|se desvanecio|como muert*|esta ido|esta ida|perdio el conocimiento|perdio la conciencia|no logro despertarl*|tratando de despertarl*)',
    with: '(el|ella|mi|lo|la|le|amigo|amiga|alguien|se|un|una|esta|su|novio|novia|hermano|hermana|hijo|hija|hombre|chico|chica|senor|companero|esposo|esposa|roommate|primo|prima)',
    without:
      '(para no despertar|mensaje|mensajes|whatsapp|llamada|llamadas|correo|para (ir|la escuela)|escuela|colegio|temprano|clase|trabajar|despertador|siesta|perro|gato|perrito|gatito|mis preguntas|telefono|celular|ejercicio|calor|sol|anestesia|cirugia|me (desmaye|levanto)|no me (despierto|levanto|responde|contesta)|sistema|pagina|tratamiento|la cama|donar sangre|concierto|antes|internet|app)',
    near: '(no (respira|despierta|reacciona|responde|se mueve)|azul|morad*|fri*|frio|labios|ronc*|espuma|jeringa|aguja|pastillas|fentanilo|heroina|consumi*|metio|tomo|uso|inyecto|naloxona|que hago|ayuda*|ambulancia|911|112|bano|piso|suelo|sobredosis|palido|palida|pulso|respira*|droga|carro|coche|gris|sacudo|no logro)',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // tiene los labios morados
  'labios-azules': {
    say: '((labios|cara|unas|dedos|boca|piel) ~3 (azul|azules|morad*|gris|grises|palid*|blanc*|morada)|(se|esta|poniendo|puso|pone|ponia|quedo|quedando|todo|toda|bien|esta todo|estan) ~1 (poniendo)? (azul|morado|morada|gris) !(el cielo|mi pelo|la casa|claro|marino|electrico))',
    without:
      '(pintur*|pinte|pintados|vestido|pelo|cabello|ojos|camisa|barba|frio afuera|moreton|golpe|cielo|pared|esmalte|labial|ropa|ficha|mar|carro azul|bandera|casa)',
    nowhere: '@lesson',
  },
  // le sale espuma por la boca
  cuerpo: {
    say: '(espuma ~3 (boca|labios)|ojos ~2 (en blanco|volteados|para atras|hacia atras|idos)|pupilas ~3 (puntitos|chiquitas|diminutas|alfiler|pequen*|cerradas|punta)|(ahogando|ahogo|ahogarse) con su ~1 vomito|cuerpo (fri*|flacid*|tieso|flojo|aguado))',
    without: '(anos|hace (meses|semanas)|perro|gato|zombi*|murio|jabon|cerveza|cafe)',
    nowhere: '@lesson',
  },
  // mi hija de 3 años se tomó mi metadona
  'nino-tomo': {
    say: '(hijo|hija|bebe|nino|nina|nene|nena|sobrino|sobrina|nieto|nieta|chiquito|chiquita|pequen*|hermanito|hermanita|perro) ~5 (comio|tomo|trago|metio|bebio|agarro|chupo|mordio|ingirio) ~4 (metadona|suboxone|pastilla|pastillas|tira|parche|fentanilo|medicamento|medicina|gomita|gomitas|clonazepam|alprazolam|tramadol|mi dosis)',
    without: '(anos atras|hace anos|receto|recetad*|pediatra le)',
    despite: 'past',
  },

  // se tomó algo en la fiesta y ahora ronca y no abre los ojos
  'estado-y-droga': {
    say: '(ronca|roncando|gorgote*|se (ahoga|esta ahogando)|como que se ahoga|ruido (raro|como)|no se mueve|no (abre|me abre) los ojos|no (me)? (contesta|responde)|inconsciente|desmayad*|se desplomo|se cayo|tirad* (en|afuera|ahi)|en el (suelo|piso)|en el inodoro|azulad*|gris|morad*|palid*|blanco y frio|babeando|pulso|pupilas|cabeceo|cabeceando|yendo (otra vez|de nuevo)|dejo de respirar|no respira|respira (poquito|lento|raro|apenas)|no (puedo|lo puedo|la puedo|puede) (despertar*|mantenerme despiert*|mantener los ojos)|poniendo negro|se me (olvida respirar|cierran los ojos|apaga)|medio abiertos|no siento (la cara|las piernas|los brazos|el cuerpo)|despert* con la naloxona)',
    near: '(tomo (algo|muchas|pastillas|una)|se metio|metio|meti demasiado|me meti|me inyecte|inyecto|jeringa|aguja|naloxona|pastillas|fentanilo|metadona|buprenorfina|heroina|fumo|fumar|benzos|alprazolam|clonazepam|mucho ron|sobredosis|fiesta|labios|que hago|auxilio|ayuda|ayudenme|por favor|azul|consumio|dosis|error|demasiado|urgente|rapido)',
    without:
      'labios azules cuando|duelo|anos|apnea|panico|ansiedad|clase|murio|sobrevivio|mes pasado|ano pasado|ensenaron|aniversario|perro|gato|sofa|pelo|cielo|escuela|despertador|mensaje|mensajes|cuando cierro|marido ronca|esposo ronca',
    nowhere: '@lesson|gracias a dios|descanse en paz',
    despite: 'negated other',
  },
  // auxilio dejó de respirar
  auxilio:
    '(auxilio|ayuda|socorro|ayudenme|urgente|que hago|que hacemos) ~6 (dejo de respirar|no respira|sobredosis ahora|sobredosis|no despierta|no reacciona)',
  // le di naloxona hace tres minutos y nada
  'naloxona-y-nada': {
    say: '(naloxona|narcan) ~5 (y (nada|sigue|no|todavia)|nada|se esta yendo|otra vez)',
    without: 'anos|taller|caduca|vencid*|gratis|farmacia|consigo|dan|llevo|tengo|curso|donde',
    nowhere: '@lesson',
  },
}
