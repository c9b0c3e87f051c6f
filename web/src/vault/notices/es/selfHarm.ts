// Harm to self, in Spanish. The line above each rule is an example of it.
import type { Rules } from '../rule.ts'

export const selfHarm: Rules = {
  // quiero morirme
  'quiere-morir':
    '(quiero|quisiera|deseo|prefiero|preferiria|necesito|ojala|pienso en|pensando en|pienso|pensar en|penso en|pense en|planeo|planeando|decidi|decidido|decidida|voy a|estoy por|ganas de|ganas|ganitas de|anhelo|considerando|idea de|ideas de|pensamientos de|plan de|plan para|listo para|lista para|a punto de|tengo que|capaz de|debo|deberia|mejor|gustaria|rezo por|pidiendole a dios|unicamente|provoca|intentar|pido a dios|cansado de|rondando|solucion es|salida es|tentad* de) ~3 (@self) !(de (risa|la risa|verguenza|pena|ganas|hambre|sueno|calor|frio|amor|aburrimiento|envidia|celos|la emocion|ternura|viejo|vieja)|viejo|vieja|limpi*|sobri*|del (miedo|calor|susto|frio)|trabajando|en (el gimnasio|el gym|paz algun)|con dignidad|sin (ver|haber|conocer)|antes|por mis hijos)',
  // me quiero morir
  'me-quiero-matar': {
    say: 'me (quiero|voy a|quisiera|pienso|dan ganas de|da ganas de|provoca|estoy por|puedo|vengo queriendo|quieren dar ganas de|habria que|tengo que|deberia|va a tocar) ~2 (morir|matar|suicidar|ahorcar|colgar|quitar la vida|pegar un (tiro|balazo)|dar un (tiro|balazo)|volar la|cortar las|tirar (a las vias|del|de un|por la|al)|aventar (a las|del|al)|ir de este mundo|desaparecer|hacer dano|lastimar|ir con (el|ella|diosito|dios|mi)) !(de (risa|la risa|verguenza|pena|ganas|hambre|sueno|calor|frio|amor|aburrimiento|envidia|celos|la emocion|ternura)|del (miedo|calor|susto|frio)|trabajando|viejo|olvid*|se me|perdi (las|el)|la espalda|el pie|sin querer|entrenando)',
    without: 'jaja*|olvide|llaves|examen|parcial|jeje*|trafico|partido',
  },
  // me mato esta noche
  'me-mato':
    '(me mato|me suicido|me ahorco|me cuelgo|me quito la vida|me pego un tiro|me doy un (tiro|balazo)|me corto las venas|me tiro (del|de un|de la|a las|al|por la)|me aviento (del|de un|de la|a las|al)|me lanzo (del|de un|de la|a las|al)) !(trabajando|estudiando|haciendo|en el (gimnasio|gym)|cocinando|por (mis|ustedes)|entrenando|del susto|de la risa|de risa|a la (piscina|alberca|pileta)|al agua)',
  // no quiero seguir viviendo
  'no-quiere-vivir':
    '(no|ya no) @soft? (quiero|deseo|aguanto|soporto|tengo ganas de|tengo fuerzas para|tengo motivos para|tengo razones para|tengo razon para|merezco|quisiera|puedo|vale la pena|le veo sentido a|encuentro sentido a|veo para que|me dan ganas de|tiene sentido|tiene caso|le encuentro sentido a|me interesa|sirve de nada|hay razon para|hay motivo para|nacio para|le hallo sentido a|le veo (el)? (caso|chiste) a) @soft? (vivir|seguir viviendo|viviendo|estar (aqui|viv*|en este mundo)|existir|la vida|esta vida|mi vida|despertar|abrir los ojos|seguir en (este mundo|esta vida)|seguir (aqui|con vida|con mi vida|respirando|adelante|luchando)|estar en esta tierra|ver (otro dia|el manana|la luz|mas)|amanecer|levantarme nunca|seguir) !(en (la calle|casa|este (trabajo|barrio|pueblo|cuarto))|con (el|ella|mi (mama|ex|suegra|pareja|novio|esposo|marido))|asi de|consumiendo|usando|enojad*|en consumo|como adict*|en guerra|aqui en (este|esta)|mintiendo|en esta (casa|ciudad)|con (la metadona|el tratamiento)|discutiendo|sin ti|lejos|enferm*)',
  // no quiero despertar mañana
  'no-despertar':
    '(no|nunca|jamas) !(la|lo|le|se|puedo|logro|la puedo|lo puedo|quiere|pude|consigo|podemos) ~2 (volver a)? (despertar|despertarme|despierte|desperte|despertara|amanecer|amanezca|despertase|desperto nunca) !(temprano|enferm*|con|al|a (mi|los|las)|tarde|en la carcel|crud*|sin|tan|a tiempo)',
  // ojalá no despertara
  'ojala-no': {
    say: '(ojala|espero|quisiera|desearia|rezo|pido|le pido a dios|deseo|dios quiera|me gustaria|imagino|sueno con) ~4 (no (despert*|amanec*|haber nacido|existir|existiera|estar (viv*|aqui))|me muera|me muriera|morir*|me mate|me matara|me lleve|me llevara|que me lleves|llevame|la siguiente me|esta dosis me|nunca haber nacido|no hubiera nacido|me hubiera muerto|haberme muerto|me hubiese muerto|dormir para siempre|no volver)',
    despite: 'past negated supposed',
    without: 'no me muera|de risa',
  },
  // estarían mejor sin mí
  'mejor-sin-mi':
    '(estarian|estaria|estaran|estaran|viven|vivirian|seria|serian|estan|estara|sera|van a estar|va a estar|quedarian) ~3 (mejor|mas (felices|tranquil*|feliz|facil|contentos)|felices|bien|aliviados|facil) ~2 (sin (mi|mi presencia)|si (yo)? (no (estuviera|existiera|estoy|hubiera nacido)|me (muero|muriera|voy para siempre|mato|fuera de este mundo)|estuviera muert*|desaparezco|desapareciera)|muert*|el dia que me muera|cuando (yo)? (no este|ya no este|me muera))',
  // nadie me extrañaría si me muero
  'nadie-notaria': {
    say: '(nadie|quien|a nadie|alguien|a quien|ni se darian cuenta|ni cuenta se (darian|dan)) ~4 (extran*|not*|import*|cuenta|llor*|falta|busc*|entierro|funeral) ~3 (si|cuando|que) ~3 (muer*|mur*|muert*|desapare*|no este|no estoy|no estuviera|falto|faltara|voy para siempre|mato|mate)',
    despite: 'all',
  },
  // la vida ya no tiene sentido
  'sin-sentido':
    '(vida|nada|vivir|seguir|todo|existir|levantarme) ~2 (no|ya no|perdio|carece|dejo de) ~2 (tiene|tener|vale|merece|el|hay|le veo|encuentro|sirve|de) ~1 (sentido|la pena|caso|ganas|razon|motivo|proposito|valor) !(del humor|comun|discutir|enojarse|beber|consumir|pelear|sin (ustedes|este grupo))',
  // no tengo razones para vivir
  'sin-razon':
    '(no|ninguna|ni una|sin|perdi|se me acabaron|nada) ~3 (razon|razones|motivo|motivos|ganas|fuerzas|por que|por quien|nada por que|nadie por quien|las ganas|la voluntad|proposito) (para|de|por)? @soft? (vivir|seguir (viviendo|aqui|con vida|luchando|adelante)?|existir|estar viv*|levantarme nunca|continuar)',
  // estoy cansada de vivir
  'cansado-de-vivir':
    '(cansad*|hart*|agotad*|aburrid*|podrid*|hast* la madre|hasta (aqui|el gorro|las narices)|odio|me pesa|me cansa|me canse|me duele|cansa) ~1 (de)? @soft? (vivir|existir|estar viv*|la vida|esta vida|mi vida|seguir (viviendo|viv*|luchando)|respirar|despertar (cada dia|todos los dias)?) !(asi de|con (mi|el|la|mis)|en (la|casa|este|esta|un|el|guerra)|mintiendo|consumiendo|escondid*|de consumo|esta vida de|enferm*|al dia|sin (dinero|trabajo))',
  // tengo pensamientos suicidas
  'pensamientos-suicidas': {
    say: '(suicida|suicidas|suicidarme|suicidio|autolesion*|autolesionarme|pensamientos de (muerte|morir|hacerme dano)|ideas de (muerte|morir))',
    with: '(tengo|tenido|teniendo|me|estoy|siento|pienso|pensando|volvieron|regresaron|mis|vuelven|sigo|ando|otra vez|fuerte|fuertes|planeando|ideas|ya no|aparecen|atacan|plan|carta|nota)',
    without:
      'prevencion|tuve|tenia|linea|curso|taller|hermano|hermana|amigo|amiga|primo|tio|papa|mama|sobreviv*|perdi a|por suicidio|ya no tengo|nunca|estaba|se suicido',
  },
  // me tomé todas las pastillas
  'tome-pastillas': {
    say: '(tome|trague|tomando|tomado|tragado|tragando|tomar|tragar|tomarme|tragarme|tomaba|metido|meti|tomo|trago|empastille) ~2 (todas|todo|toda|muchas|un monton|el frasco|la caja|un punado|las|mis|#|veinte|treinta|cuarenta|varias|un frasco|una caja|como|demasiadas|el blister|dos blister) ~4 (@pills|frasco|caja)',
    with: '(todas|todo|toda|enter*|un monton|punado|frasco|caja|morir|adios|perdon*|acabar|fin|dormir|despertar|veinte|treinta|cuarenta|cincuenta|#|muchas|blister|acaba)',
    without:
      'para el dolor de cabeza|perro|gato|como me (receto|indico)|tire|farmacia|segun la receta|mg|vitaminas|mi mama|de la manana',
    despite: 'past',
  },
  // tengo la pistola en la mano y ya no aguanto
  medios: {
    say: '(tengo|con|agarre|saque|busque|compre|consegui|prepare|deje list*|mirando|viendo|junte|juntando|guardando|guarde|ahorrando|conte|contando|hay|listo|lista|estoy (en|sentad* en|parad* en|al borde)) ~3 (pistola|arma|escopeta|revolver|soga|cuerda|lazo|navaja|cuchillo|cutter|hoja de afeitar|gillette|rasuradora|pastillas|veneno|raticida|puente|azotea|techo|balcon|vias|barranco|cornisa|terraza)',
    near: '(morir*|muert*|muera|adios|acabar|terminar|fin|cabeza|boca|cuello|saltar|tirarme|aventarme|matarme|ya no (puedo|aguanto|quiero)|perdon*|valor|vivir|vida|suicid*|nota|todas|ultima|despedida|miedo a morir|colgarme|venas|dormir|sufrir|no me da miedo|suficientes|me despido|paz|que hacer|esta noche|ahora mismo|sola|solo)',
    without:
      'reunion|entregue|policia|cocina|cocinar|verduras|cazar|pescar|guardia|trabajo de seguridad|mi medico|pastillero|bajo llave|vecina me',
  },
  // perdónenme todos, adiós para siempre
  despedida:
    '(adios|me despido|despedirme|hasta siempre|los quiero|las quiero|los amo|gracias por todo|chau|hasta nunca|perdonenme|perdoname|perdon|disculpenme) ~6 (para siempre|de este mundo|mundo cruel|ya no (estare|voy a estar|aguanto|puedo mas)|no aguanto mas|no pude mas|cuiden a|diganle a mis|digan(le)? a|ultima vez que|ultimo mensaje|ya no los molesto|no voy a estar|no estare|de la vida|nos vemos (en el cielo|del otro lado|en otra vida)|mis hijos que) !(droga|heroina|fentanilo|al alcohol)',
  // este es mi último mensaje
  'ultimo-mensaje':
    '(este|esta|es) ~1 (es|sera|va a ser)? (mi|el|la) (ultimo|ultima) (mensaje|post|publicacion|noche (aqui|con vida|en este)|carta|adios|vez que (escribo|les escribo|me (leen|van a leer))|dia (aqui|con vida|en este mundo|en la tierra)|despedida) !(de (consumo|trabajo)|antes de (viajar|dormir))',
  // cuiden a mis hijos cuando yo no esté
  'cuando-no-este': {
    say: '(cuiden|cuida|cuidame|diganle|digan|dile|encargo|encarguen|que alguien cuide|les dejo|prometeme|prometanme|quien va a cuidar|perdonen) ~4 (hijos|hijo|hija|mama|perro|perrito|gato|ninos|bebe|familia|hermana|esposa|madre|nena|nene|chicos|todos|hermanos|perra|perrita|mascota)',
    near: '(cuando (yo)? (ya)? no este|cuando me (muera|vaya|haya ido)|ya no (voy a estar|estare|puedo mas|aguanto)|adios|perdon*|que los (amo|ame|quise)|que la (amo|ame|quise)|que lo (amo|ame|quise)|siempre (los|la|lo) (ame|voy a amar)|me voy|despido|hasta siempre|no fue su culpa|lo siento|muert*|ultimo)',
    without: 'me interno|internarme|tratamiento|rehabilitacion|carcel|turno|trabajo|viaje',
  },
  // ya no puedo más, solo quiero que acabe todo
  'ya-no-puedo': {
    say: '((ya)? no (puedo|aguanto|doy|soporto|resisto) @soft? (mas|asi|con (esto|todo|nada|mi vida)|esta vida|vivir|seguir|esto)?|me (rindo|doy por vencid*)|hasta aqui llegue|toque fondo|se acabo (todo)? para mi|no veo (otra)? salida|no hay salida|no le veo salida)',
    near: '(morir*|muert*|muera|adios|acabar con|acabe todo|acabe ya|termine todo|terminar con|matarme|me mato|perdon*|suicid*|pastillas|pistola|soga|puente|sin mi|nadie me|me voy para|despido|carga para|estorbo|dormir para siempre|no despertar|desaparecer|cuiden|vivir|quitarme|hacerme dano|descansar para siempre|que todo (acabe|termine|se acabe)|vida)',
    without:
      'trabajo|jefe|calor|tarea|mudanza|ruido|casa de mi suegra|ganas de (consumir|usar)|por la vida|gracias a|mi vida (cambio|mejoro)|salvo',
  },
  // quiero que se acabe todo
  'que-acabe':
    '(quiero|quisiera|ojala|necesito|espero|solo|deseo|pido) ~1 que (todo|esto|mi vida|la vida|este dolor|el dolor|este sufrimiento|el sufrimiento|esta pesadilla|ya)? @soft? (se)? @soft? (acabe|termine|acabara|terminara|termine|se acabe) @soft? (todo|ya|para siempre|de una vez|mi vida|esto|el sufrimiento|este dolor)? !(la (reunion|semana|pandemia|cuarentena|abstinencia|clase)|el (dia|mes|turno|ano|verano|invierno|juicio)|bien|rapido|pronto)',
  // voy a cortarme otra vez
  'hacerme-dano':
    '(quiero|voy a|ganas de|necesito|pienso en|impulso de|impulsos de|empece a|volvi a|estoy|sigo|tengo miedo de|ando|pensando en|deseos de|acabo de|urge|a punto de|ganas|no dejo de|quisiera|me puse a|otra vez|de nuevo) ~2 (cortarme|lastimarme|hacerme dano|herirme|quemarme|autolesionarme|danarme|golpearme|castigarme|cortandome|lastimandome|haciendome dano|hacerme algo|hacer una (locura|tonteria|estupidez)) !(el (pelo|cabello|fleco|flequillo|dedo)|las unas|la barba|las puntas|al sol|en el (gym|gimnasio)|la espalda|con la comida)',
  // no me siento segura conmigo misma esta noche
  'no-segura':
    '((no (me siento|estoy|soy) ~1 (segur*|a salvo) ~1 (conmigo|sol*|de mi)|no confio en mi ~1 (esta|sol*|hoy|ahora|cuando)|miedo (de|a) (lo que (pueda|puedo|vaya a|podria) hacer(me)?|quedarme sol* (conmigo|esta noche|con mis pensamientos)|hacerme (algo|dano)|mi mism*|lo que me pueda hacer)|peligro para mi))',
  // me da igual vivir o morir
  'vivir-o-morir':
    '((me)? (da (igual|lo mismo)|importa|vale|interesa|preocupa|vale madres?|chupa un huevo|la suda|pela) ~3 (vivir o morir|morir o vivir|si (vivo|muero|me muero|despierto|no despierto|amanezco|no amanezco|me da una sobredosis)|morirme|morir|estar viv* o))',
  // me hubieran dejado morir
  'dejado-morir': {
    say: '((me)? (hubieran|hubiesen|debieron|debieran|tendrian que|tenian que|hubiera|debi|deberia|deberian|tuve que|tendria que) ~2 (haberme|haber)? (dejado|dejarme|muerto|morir|morirme|dejado morir|sido yo|haber sido yo|no (haberme)? (salvado|revivido|nacido|despertado))|para que me (salvaron|revivieron|pusieron naloxona|trajeron de vuelta|despertaron)|dejenme morir|dejame morir)',
    despite: 'all',
    without: 'gracias|agradec*|milagro|segunda oportunidad|si no (fuera|hubiera|hubiese)',
  },
  // cuántas pastillas hacen falta para morir
  cuantas: {
    say: '((cuant*|que) ~5 (para|hacen falta|se necesita*|hay que|tengo que|necesito|tomar|bastan) ~4 (morir*|no despertar|matarme|morirse|que me mate|que sea mortal|sobredosis)|dosis (letal|mortal)|(forma|formas|manera|maneras|metodo|metodos|modo) ~3 (morir*|matarme|matarse|suicid*|irme|quitarme|sin dolor))',
    despite: 'supposed',
    without: 'naloxona|evitar|prevenir|perro',
  },
  // tengo un plan para acabar con mi vida
  'muerte-consuela':
    '((la muerte|morir|morirme|morirse|estar muert*|el suicidio) (es|seria|suena|parece|se ve|me) ~3 (paz|descanso|alivio|salida|solucion|mejor|facil|tranquil*|lindo|bonit*|bien|unica|tentador*|opcion|consuelo|llama)|(la)? unica (salida|solucion|forma|manera|opcion) ~3 (morir*|muert*|muerte|matarme|suicid*|acabar con (todo|mi vida))|merezco (morir|la muerte|estar muert*)|mejor (muert*|morirme|morirse)|(estaria|estoy|seria) mejor (muert*|baj* tierra|en el cementerio)|prefiero (la muerte|estar muert*)|tengo (un|el) plan (y|para) ~4 (matarme|morir*|hacerlo|acabar|quitarme)|soy (un estorbo|una carga|un peso|una basura que no merece vivir) ~10 (sin mi|existiera|estuviera|morir*|desaparecer|no (quiero|deberia) (vivir|estar|existir)|muert*|vivir)|estar (con|junto a) mi (hermano|hermana|mama|papa|hijo|hija|bebe|abuela|madre|padre) (en el cielo|otra vez pronto|alla arriba|del otro lado)|alcanzar a mi (hermano|hermana|mama|papa|hijo|hija|bebe|abuela|madre|padre))',
  // mi hermana dice que se va a matar ahora
  'otra-persona': {
    say: '(se (va a|quiere|piensa|puede) (matar|suicidar|quitar la vida|colgar|ahorcar|tirar|aventar|lastimar|cortar las venas)|(quiere|va a|dice que quiere|amenaza con|hablando de) (morir|morirse|matarse|suicidarse|quitarse la vida|acabar con su vida|tirarse|colgarse|hacerse dano)|(intentando|tratando de|esta intentando) (matarse|suicidarse|quitarse))',
    near: '(ahora|esta noche|hoy|que hago|ayuda|ayudenme|acaba de|se encerro|encerrad*|pistola|arma|pastillas|cuchillo|puente|azotea|no contesta|no me contesta|se despidio|me escribio|urgente|por favor|ya mismo|apago el celular|auxilio)',
    despite: 'other reported',
    without: 'hace (anos|#)|murio|fallecio|funeral|perdi a|intento hace|el ano pasado|pelicula|de risa',
  },

  // no sé si voy a estar para la próxima reunión, cuídense
  'duda-de-estar': {
    say: '(no|nunca|dudo|ni) ~5 (estar|estare|este|llegar|llegue|llego|viva|vivo|sobreviva|sobrevivire|seguir aqui|sigo aqui|siga aqui|veo viv*|pasar de|amanezca|amanecer|aguantar viv*) ~5 (manana|proxim*|navidad|siguiente|mucho|otra noche|esta noche|fin de ano|diciembre|ano nuevo|cumpleanos|la semana|viernes|lunes|domingo)',
    without:
      'trabajo|tarde|vacaciones|viaje|turno|cita|consumir|limpi*|sobri*|ganas de consumir|ciudad|pense|pensaba|trafico|tiempo|boleto*|bus',
    despite: 'negated',
  },
  // la soga sigue en el armario y la estoy mirando
  'piensa-en-medios': {
    say: '(pastillas|clonazepam|insulina|antidepresivos|medicamentos|pistola|arma|revolver|soga|cuerda|lazo|navaja|cuchillo|cuchillos|gillette|hoja de afeitar|puente|azotea|barandal|baranda|balcon|terraza|tren|metro|vias|veneno|raticida|barranco|cinturon|trafico|carretera)',
    near: '(mirando|mirar para abajo|mirando para abajo|contando|conte|contarlas|guarde|guardando|todas|tirarme|tirar|aventarme|saltar|saltara|soltarme|lanzarme|debajo de|seria (tan)? facil|me llama|me llaman|hoy si|lo hago|hacerlo|pienso en|pensando en|ganas de|para siempre|morir*|muerte|acabar|miedo|en la mano|ya no quiero)',
    without:
      '@helping|consum*|dealer|recaer|recaida|cocin*|cebolla|comida|doctor*|medic*|dolor|tiroides|mi dosis|mg|perro|paseo|foto|trabajo|cenizas|turno|drog*|limpi*|refrigerador|llegar|voy tarde|boleto|linea 3|abuela|malilla|vendo|venden|receta',
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
  // me odio, me quemé el brazo otra vez
  'se-lastima': {
    say: '(me) (queme|corte|golpee|rasguñe|rasgune|cortaba|corto|quemo|mordi|lastime) ~2 (el brazo|los brazos|las piernas|la pierna|las munecas|la muneca|el muslo|los muslos|la piel|a mi mism*|a proposito)',
    near: '(me odio|otra vez|a proposito|merezco|castig*|sentir algo|unica (forma|manera)|no pude parar|alivio|escond*|manga larga|navaja|cigarro|encendedor|esta noche|anoche)',
    without: 'cocin*|horno|estufa|plancha|sol|tatuaje|afeitan*|trabajo|anos|accidente|cai|gimnasio|cebolla',
    despite: 'past',
  },

  // quiero apagarme, ya quiero descansar de todo
  'otras-palabras': {
    say: '((quiero|quisiera|voy a|ganas de|prefiero|mejor|necesito|dan ganas de) ~2 (apagarme|borrarme|bajarme (del|de este) mundo|irme (ya|para siempre|del todo|de aqui para siempre|lejos de todo para siempre)|descansar (de todo|de la vida|ya|de una vez|para siempre|en paz)|acabar de una vez|acabarme|terminar de una vez|terminar con esto de una vez|ponerle punto final|abrirme las venas|rajarme|desangrarme|ahogarme en|tomarmelas todas|tomarme todo el|meterme un|darme un tiro|que me atropelle|que un (carro|camion|tren) me|dejar de (ser una carga|sufrir|respirar|estar))|muert* en vida|no tengo (por quien|para que|motivo*|razon*) ~2 (vivir|seguir|levantarme|luchar)?|(para que|pa que|de que sirve) ~2 (vivir|seguir vivi*|sigo viv*|seguir aqui|sigo aqui|seguir con vida)|vivir asi no es vida|esto no es vida ~6 (morir*|acabar|terminar|aguanto)|no (llego|llegare|paso|pasare) ~1 (a|de) (manana|esta noche|hoy|navidad|fin de mes)|hoy es el dia ~6 (adios|me voy|lo hago|acaba|termina)|(tengo|ya tengo|esta) todo (listo|preparado|planeado|decidido) ~4 (irme|acabar|hacerlo|esta noche|manana)?|ya lo decidi|no hay vuelta atras|nadie me va a (llorar|extranar)|nadie me (lloraria|extranaria)|soy (un estorbo|una molestia|una carga|un peso|un error)|no (deberia|debi|tendria que) (haber nacido|existir|estar viv*|haber despertado|seguir aqui)|me arrepiento de haber despertado|lastima que desperte|por que (me salvaron|desperte|sigo viv*|no me mori)|me (hubiera|hubiese) (muerto|quedado en)|mi carta de despedida|les deje (una|mi) (carta|nota)|deje una nota|perdi las ganas de vivir|sin ganas de (vivir|seguir|nada de)|no me quedan (ganas|fuerzas) ~2 (vivir|seguir|para seguir|de vivir)|se me quitaron las ganas de vivir|no le veo (caso|sentido) a (vivir|seguir (aqui|viviendo)|la vida|mi vida)|cerrar los ojos (y no|para siempre)|dormir (y no|para siempre)|no volver a (despertar|abrir los ojos)|matenme|que me maten|alguien que me mate|odio (estar viv*|vivir|mi vida)|mi vida no (vale|importa)|(el mundo|todos|mi familia|mis hijos) ~3 (mejor|tranquil*|felic*) sin mi)',
    without:
      'jaja*|trabajo|jefe|partido|examen|tarea|dieta|gimnasio|consumir|meeting|heroina|al alcohol|casa nueva|vacaciones|playa|chiste|anos|antes|de fiesta|lavar|terapia me|hasta que|internarme',
    despite: 'negated other supposed',
  },
}
