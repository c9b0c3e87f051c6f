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
  // mi amigo casi no respira, ayuda
  'no-respira': {
    say: '((no|casi no|apenas|apenitas|dejo de|deja de|ya no|a penas|cuesta|batalla para|le cuesta) ~1 (esta)? (respira|respirando|respirar|respiro)|respira* ~2 (raro|lento|despacio|feo|mal|poquito|poco|apenas|muy lento|cada|entrecortado|super lento|con dificultad|como ronc*|bien lento)|(respiracion) ~3 (lenta|debil|rara|entrecortada|cada|agonica)|(ronca|roncando|ronquido|ronquidos|gorgote*|gargar*|ahogando|ahoga|boquea*) ~3 (raro|feo|fuerte|extrano|como|con|en|y|horrible)?|(no|sin) ~3 (pulso|latido|le siento el corazon)|no le (encuentro|siento|late) ~3 (pulso|corazon))',
    with: '(el|ella|mi|lo|la|le|amigo|amiga|alguien|se|un|una|esta|su|novio|novia|hermano|hermana|hijo|hija|raro|azul|no|casi|apenas)',
    near: '(no (despierta|reacciona|responde|se mueve|se despierta)|despert*|azul|morad*|labios|espuma|jeringa|aguja|pastillas|fentanilo|heroina|consumi*|metio|tomo|inyecto|naloxona|que hago|ayuda*|ambulancia|911|112|bano|piso|suelo|sobredosis|palid*|pulso|fri*|droga|rapido|urgente|auxilio|respira|respirando|gris|dosis|uso)',
    without:
      '(por la nariz|ejercicio|ansiedad|panico|meditacion|yoga|fumar|cubrebocas|mascarilla|alergia*|asma|marido ronca|esposo ronca|apnea|perro|gato|aire puro|tecnica|respirar hondo|respiro hondo|gripa|gripe|de la risa|no me deja dormir|resfri*|alivi*)',
    nowhere: '@lesson',
    despite: 'negated other',
  },
  // tiene los labios morados
  'labios-azules': {
    say: '((labios|cara|unas|dedos|boca|piel) ~3 (azul|azules|morad*|gris|grises|palid*|blanc*|morada)|(se|esta|poniendo|puso|pone|ponia|quedo|quedando|todo|toda|bien|esta todo|estan) ~1 (poniendo)? (azul|morado|morada|gris) !(el cielo|mi pelo|la casa|claro|marino|electrico))',
    without:
      '(pintur*|pinte|pintados|vestido|pelo|cabello|ojos|camisa|barba|frio afuera|moreton|golpe|cielo|pared|esmalte|labial|ropa|ficha|mar|carro azul|bandera|casa)',
    nowhere: '@lesson',
  },
  // creo que tiene una sobredosis
  'sobredosis-ahora': {
    say: '(tiene|teniendo|tengo|dio|dando|esta en|estoy en|creo que es|es una|parece|sufriendo|estar teniendo|le esta dando|haciendo|hizo|da|dara|esta con|entro en) ~2 (sobredosis)',
    without:
      '(anos|murio|fallecio|gente|personas|perdi|hace (#|dos|tres|un) (anos|ano|meses|semanas)|ano pasado|ciudad|noticias|veces|limpi*|sobri*|sobrevivi|estadistica*|si (alguien|me|vuelvo|uno)|miedo (a|de)|cuando (me|le|tuve)|me dio una sobredosis (en|cuando)|taller|todos los dias en)',
    nowhere: '@lesson',
    despite: 'past',
  },
  // me pasé de dosis y no puedo mantener los ojos abiertos
  'tomo-demasiado': {
    say: '(me pase|se paso|me excedi|se me fue la mano|tome|tomo|consumi|consumio|meti|metio|inyecte|inyecto|use|uso|fume|esnife|trague|trago|mezcle|mezclo|bebi|puse|puso|acabo de|tomarme|doble|se comio|me comi) ~6 (de dosis|demasiad*|mucho|mucha|muchas|de mas|doble|dos veces|mas de lo|mas de la|la mano|doble dosis|con (alcohol|alprazolam|clonazepam|metadona|benzo*|vino|ron|cerveza|pastillas|vodka)|y (alcohol|alprazolam|clonazepam|metadona|benzo*|pastillas|heroina|fentanilo)|todo de|dosis entera|fentanilo|heroina|bolsa nueva|azul*|nueva)',
    near: '(no puedo (mantener|respirar|moverme|pararme|quedarme|abrir|sentir)|ojos|me siento (raro|rara|mal|muy|pesad*|ido|ida|debil|como)|corazon|pecho|sueno|mare*|entumid*|durmiendo|me duermo|desmay*|cabece*|temblando|ayuda|hospital|que hago|me estoy (yendo|durmiendo|apagando|muriendo|poniendo)|borros*|miedo|es peligroso|me voy a morir|no siento|urgencias|se (duerme|esta durmiendo|me duerme)|despert*|naloxona|apagando|morad*|azul)',
    without:
      '(anos|hace (meses|semanas)|cafe|comida|comi mucho|azucar|trabajo|ano pasado|sol|antes|en el trabajo|pizza)',
    despite: 'negated',
  },
  // me metí una dosis y me estoy apagando
  'me-apago': {
    say: '(no puedo (mantener los ojos|quedarme despiert*|mantenerme despiert*|sentir (mis|las|la)|respirar)|me estoy (apagando|yendo|desvaneciendo|poniendo (azul|morad*)|durmiendo de)|siento que me (voy|apago|desmayo|estoy yendo|muero)|cabeceando|se me (cierran|para|apaga|duerme) ~2 (ojos|corazon|cuerpo)|me voy a desmayar|el corazon (me late|late|va|se me) ~2 (lento|raro|despacio|fuerte))',
    near: '(tome|consumi|meti|inyecte|use|fume|mezcle|dosis|pastillas|fentanilo|heroina|metadona|alprazolam|bolsa|pase|pase de|droga|chute|pico|sobredosis)',
    without: '(anos|hace (meses|semanas)|ano pasado|ansiedad|panico|ejercicio|trabajo|reunion|antes)',
    despite: 'negated',
  },
  // le puse naloxona y sigue sin despertar
  'naloxona-dada': {
    say: '((puse|di|pusimos|dimos|puesto|ponerle|aplique|eche|aplicamos|dado|le doy|le pongo|pongo) ~4 (naloxona|spray|dosis) ~8 (sigue|nada|no|todavia|otra|cuanto|ahora que|aun|y)|(naloxona) ~3 (no (funciona|sirve|hace|reacciona|le hizo)|sigue)|(cuanta|como (le)? (pongo|doy|aplico)|donde (le)? (pongo|echo)|no tengo|necesito) ~3 naloxona ~6 (el|ella|amigo|ahora|ya|rapido|urgente|no respira|ayuda|respira|por favor|azul)|(como|ayuda*) ~3 (respiracion boca a boca|rcp|masaje cardiaco|primeros auxilios) ~6 (no respira|no despierta|ahora|el|ella|se)?)',
    without:
      '(anos|hace (meses|semanas)|taller|curso|farmacia|gratis|clase|salvo|sobrevivio|ano pasado|kit|kits|caduc*|vencid*)',
    nowhere: '@lesson',
    despite: 'negated',
  },
  // está en el piso del baño con la jeringa en el brazo
  hallado: {
    say: '(tirad*|encontre|esta|desmayad*|cayo|colapso|acostad*|sentad*|quedo|se quedo|halle|lo vi|la vi|dormid*) ~6 (jeringa|aguja|jeringuilla|bano|piso|suelo|fri*|espuma|vomito|vomitando|tieso|tiesa|vomitad*)',
    near: '(jeringa|aguja|jeringuilla|no (se mueve|despierta|responde|reacciona|respira|contesta)|espuma|azul|morad*|fri*|fentanilo|heroina|sobredosis|naloxona|que hago|ayuda*|911|112|ambulancia|ojos (en blanco|volteados)|pulso)',
    with: '(mi|el|ella|lo|la|alguien|un|una|se|hay)',
    without:
      '(anos|hace (meses|semanas)|murio|ano pasado|esa noche|aquella|limpiando|hace frio|me encontraron|perro|gato|antes)',
    nowhere: 'aniversario|funeral|entierro|fallecio|hace anos',
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
  // llamen a una ambulancia, sobredosis
  ambulancia: {
    say: '(llame|llamando|llamen|llama|llamar|llamo|ya viene|esperando|pidan|viene) ~3 (911|112|ambulancia|emergencias|urgencias|066|107|123|paramedicos|061)',
    near: '(sobredosis|no respira|azul|morad*|no despierta|naloxona|inconsciente|respira|desmayad*|fentanilo|no reacciona|pulso|pastillas|convuls*)',
    without:
      '(anos|si (alguien|ves|una)|siempre|salvo|salvaron|taller|cuando (alguien|ves)|miedo a llamar|buen samaritano|ley|hay que|sobrevivio|sin miedo)',
    nowhere: '@lesson',
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
  // mi niño se tragó una de mis pastillas
  'nino-trago': {
    say: '(hijo|hija|bebe|nino|nina|nene|nena|sobrino|sobrina|nieto|nieta|chiquito|chiquita|hermanito|hermanita) ~3 (comio|tomo|trago|metio|bebio|agarro|chupo|mordio|ingirio) ~6 (metadona|suboxone|pastilla|pastillas|tira|parche|fentanilo|buprenorfina|medicamento|medicina|clonazepam|alprazolam|tramadol|mi dosis)',
    without: 'anos atras|hace anos|receto|recetad*|pediatra',
    despite: 'past',
  },
}
