// About to use, in Spanish.
import type { Rules } from '../rule.ts'

export const aboutToUse: Rules = {
  // voy a consumir esta noche
  'va-a-consumir': {
    say: '((me)? (voy a|voy|estoy por|estoy a punto de|a punto de|a nada de|estoy a nada de|decidi|ya decidi|pienso|planeo|estoy decidid* a|estoy pensando en|ando pensando en|tentad* de|tentad* a|salgo a|termino|creo que voy a|siento que voy a|se que voy a|tengo que|de camino a|camino a|listo para|lista para|dispuest* a|estoy yendo a|estoy saliendo a|ya voy a|me falta poco para|a un paso de|hoy) @soft? (@use)|me (voy a|estoy por) ~1 (drogar|inyectar|pinchar|picar|chutar|meter|curar !(de|del)|emborrachar|endrogar|arrebatar|poner (una|un|hasta)|fumar (una|un|eso|la)|tomar (una|un|esas|estas|las|la botella|otra)|dar (un|una) (pase|toque|gusto|dosis)|comprar (una|un)|caer))',
    without:
      '@notDrugs|si no|todo mi|mi telefono|meterme (en|a) (problemas|la cama|banar|la ducha|estudiar|clases|un curso|nadar)|meterme en|meterme a|caer en|tomar (agua|cafe|la)',
    nowhere: '@turnedAway',
  },
  // hoy recaigo, ya no me importa
  recaigo: {
    say: '(recaigo|me drogo|consumo|me meto|me pincho|me inyecto|me chuto|me la meto|me lo meto|me tomo (una|esta|estas|la)|me emborracho|caigo|lo mando todo|mando todo|me voy de (gira|fiesta)|compro y)',
    with: '(hoy|esta noche|ahora|ya|al carajo|a la mierda|una ultima vez|y ya|no me importa|en un rato|manana|me da igual|saliendo|la chingada|a la verga|sin pensarlo)',
    without:
      '@notDrugs|no (recaigo|consumo|me drogo)|si (recaigo|consumo|no)|anos|llevo|hoy no|de energia|cada vez que|cuando (recaigo|consumo)',
    nowhere: '@turnedAway',
  },
  // no voy a aguantar esta noche sin consumir
  'no-aguanta': {
    say: '(no (creo (que)? (aguante|pueda|resista|aguantar|poder)|se si (aguante|pueda|voy a|aguanto|resista)|voy a (aguantar|poder|resistir|lograrlo)|puedo (resistir|aguantar|contenerme|controlarme|mas con (las)? ganas)|aguanto (las ganas|mas (sin|las ganas)|un minuto mas)|resisto|confio en mi)|me (estan)? (ganan|ganando|vencen|gano) ~2 (ganas|antojo|ansia|ansias|deseo)?|las ganas me (estan)? (ganan|ganando|vencen|ganaron)|me van a ganar las ganas|estoy perdiendo la (batalla|pelea|lucha))',
    near: '(consumir|usar|recaer|recaida|droga|heroina|pastillas|fentanilo|dealer|puntero|limpi*|sobri*|ganas|antojo|beber|bolsa|meterme|comprar|inyectarme|caer|tomar|ansia|cristal|coca|piedra)',
    without: 'trabajo|matrimonio|metadona|logre|un dia a la vez|bajar la dosis|vivir|pase la noche|reunion',
    nowhere: '@turnedAway',
    despite: 'negated',
  },
  // tengo la bolsa en la mano
  'al-alcance': {
    say: '(tengo|tenia|hay|agarre|viendo|mirando|encontre|con|aqui (esta|estan|tengo)|esta|estan|guardo|guardad*|traigo|cargo|sostengo|sentad* con|me quedan|me queda|escondid*|delante de) ~4 (@drug) ~5 (en (la|mi|las) (mano|manos|bolsillo|bolsa|mesa|cartera|mochila|cajon|buro|pieza|cuarto|carro|guantera|palma|velador|mesita|pantalon)|en el (bolsillo|carro|coche|auto|bano|cajon|guantera|escritorio|cuarto)|enfrente|en frente|delante|frente a mi|al lado|aqui|a mi lado|listo|lista|listos|listas|llamandome|preparad*|cargada|y no se|encima|ahora mismo|conmigo|mirandome|servid*)',
    without:
      '@notDrugs|con llave|candado|anos|bolsa (de (basura|dormir|mercado|trabajo|aire|ropa|hielo|papas|regalo|valores)|del super)|linea (de ayuda|telefonica)|pipa de la paz|botella de agua|en la cosa|esta cosa|una cosa|papel (de|en blanco|que|higienico)|bolsa con (la)? (ropa|comida)|la misma cosa|dosis de la|polvo de (hornear|la)|cosa en|hospital|cosas',
    nowhere: '@turnedAway',
  },
  // estoy afuera de la casa de mi dealer
  'con-el-dealer': {
    say: '(afuera|fuera de|enfrente|en frente|frente a|en casa|en la casa|esperando|camino|rumbo|voy|yendo|llegando|llegue|manejando|caminando|estacionad*|parquead*|parad* en|a una cuadra|cerca de|en la puerta|quede con|quedando con|verme con|encontrarme con|le (escribi|marque|llame|hable|mande mensaje|acabo)|escribi|escribirle|llame|llamando|llamar|marcando|marcarle|marcar|escribiendole|buscando|buscar|en|hable con|ver) ~5 (@dealer)',
    with: '(estoy|ya|ahora|hoy|voy|acabo|le|esta noche|mi|camino|rumbo|afuera|al|ando|yendo|esperando)',
    without:
      '@notDrugs|anos|policia|arrest*|bloque*|murio|funeral|numero|pase por|vi a|antes|solia|no (voy|fui)|evito|de vista|punto (de encuentro con mi|final|medio|de partida)|punto de|buen punto|en este punto|a tal punto|al punto de|hasta el punto|punto es|conexion a|buena conexion|conexion con|olla de|la olla (en|de)|cruz roja|contacto (con|de emergencia)|me encontre|cocin*|camello en',
    nowhere: '@turnedAway',
  },
  // mi dealer viene en camino
  'dealer-viene': {
    say: '(dealer|diler|puntero|conecte|camello|jibaro|tirador|vendedor|transa|contacto|plug|pusher|proveedor) ~4 (viene|en camino|llega|ya llego|esta aqui|esta llegando|esta afuera|contesto|respondio|me contesto|me respondio|minutos|afuera|tiene|me espera|me trae|trae|dijo que si|me fia|pasa por|quedo en|me lo trae|me la trae)',
    without: '@notDrugs|anos|electric*|bloque*|arrest*|antes|no deja de|insist*|sigue|me persigue',
    nowhere: '@turnedAway',
  },
  // acabo de comprar una bolsa
  'acaba-de-comprar': {
    say: '(acabo de|recien|ya|hace (rato|un rato|poco|# minutos|una hora)|fui y|termine|por fin|hoy|otra vez|al final|le|y) @soft? (comprar|compre|conseguir|consegui|pille|pillar|pague|conecte|conectar|robe|robar|le robe|agarrar|saque|recoger|recogi|pedi|pedir|encargue|sacar) ~4 (@drug|dinero para (la|comprar)|lo de siempre|las pastillas de mi)',
    without:
      '@notDrugs|anos|bolsa (de|del) (super|pan|papas|basura|mercado|hielo|dormir|regalo)|bolsa nueva|casa|celular|boletos|botella de agua|papel (de|higienico)|ano pasado|la cosa|una cosa|cosas|policia|para el perro|gramos de (queso|jamon|carne)|aspirina*|linea de',
    nowhere: '@turnedAway',
    despite: 'past',
  },
  // voy camino a comprar
  'va-a-comprar': {
    say: '(voy|camino|rumbo|ando|salgo|saliendo|sali|fui|acabo de|yendo|ya|recien) ~2 (a|de) ~1 (comprar|pillar|conectar|conseguir|ligar) !(pan|leche|comida|ropa|cosas|el|los|las|la|un|algo de|trabajo|agua|cigarros|regalo|boletos|con|mi|mis|mas|tortillas|flores|medic*|una (casa|cama|bici|chaqueta|torta))',
    without: '@notDrugs|anos|supermercado|tienda|wifi|internet|audio|camara|zoom|llamada|ir a la',
    nowhere: '@turnedAway',
    despite: 'past',
  },
  // lo tengo en el bolsillo, acabo de comprar
  'lo-llevo': {
    say: '(lo|la|las|los) (tengo|traigo|llevo|guarde|puse|escondi|cargo) ~2 (en (el|la|mi) (bolsillo|guantera|mano|mochila|bolsa|cajon|carro|coche|auto|cartera|cuarto|media)|conmigo|encima|aqui)',
    near: '(compre|comprar|pille|consegui|conecte|dealer|puntero|consumir|recaer|bolsa|dosis|pastillas|heroina|fentanilo|coca|droga|jeringa|temblando|todavia no (lo|la) (uso|he|hago|consumo))',
    without: '@notDrugs|anos|telefono|llaves|carta|libro|moneda|celular|ropa',
    nowhere: '@turnedAway',
  },
  // ya tengo la jeringa cargada
  'todo-listo': {
    say: '((jeringa|jeringuilla|aguja|dosis|linea|lineas|raya|rayas|pipa|papel|aluminio|cuchara|pastilla|pastillas|pico|chute|cura) ~2 (cargad*|list*|preparad*|armad*|hech*|servid*|molid*|triturad*|machacad*|servidas)|(cargando|cargue|preparando|prepare|arme|armando|cocinando|calentando|machacando|machaque|triturando|moliendo|amarrando|me amarre|hice|haciendo|calente|picando) ~2 (jeringa|jeringuilla|dosis|linea|lineas|raya|rayas|pipa|papelina|pastilla|pastillas|el brazo|pico|chute|cura|cuchara|heroina|fentanilo|aluminio))',
    without:
      '@notDrugs|vacuna|anos|insulina|perro|gato|enfermer*|linea del tiempo|en linea|hilo y aguja|papel list*|antes|pastillero|fila|cola|semana|ano pasado|para la gripe|camara',
    nowhere: '@turnedAway',
  },
  // que alguien me detenga antes de que recaiga
  'que-me-paren': {
    say: '(que alguien (me (pare|detenga|convenza|hable|llame|saque|ayude|diga))|alguien (me|que me) (pare|detenga|convenza|hable|llame|saque|diga|puede hablar|que me hable)|convenzanme|convenceme|detenganme|diganme que no|dame una razon|denme una razon|denme (un)? motivo|hablenme|hablame|llamenme|antes de (que|hacer|cometer|ir|llamar|consumir|recaer|comprar|meterme|usar|caer|tomar))',
    near: '(consuma|consumir|recaiga|recaer|recaida|caiga|droga*|heroina|fentanilo|dealer|puntero|meta|meterme|use|usar|compre|comprar|beba|beber|tome una|bolsa|una estupidez|tonteria|locura|ganas|limpi*|sobri*|me pinche|me inyecte|sali a|arrepent*)',
    with: '(que|alguien|razon|antes|diganme|hablenme|llamenme|detenganme|convenzanme|hablame|convenceme|motivo|denme|dame)',
    without: '@notDrugs|llamar a mi ex|anos|cortarme el pelo|renunciar|a dormir|tatuaje|de entrar aqui',
    nowhere: '@turnedAway',
    despite: 'supposed negated',
  },
  // una última vez y ya
  'una-ultima-vez': {
    say: '((una|la|por|solo) (ultima|sola) (vez|dosis|linea|raya|noche|fiesta|bolsa|cura|pastilla|pipa|copa|fumada)|solo (una|un) (vez|poco|poquito|pastilla|dosis|linea|pase|trago|copa|cerveza|toque|pipazo)|(un|una) ultim* (pase|pico|chute|toque|trago|viaje|gusto|vez|dosis)|nadie (se va a enterar|tiene que (saber|enterarse)|se entera|lo va a saber|va a saber|lo sabra|se enterara)|por una (vez)? no pasa nada|una no (hace|es) (dano|nada))',
    near: '(voy a|hoy|esta noche|ahora|y (ya|despues|luego|lo dejo|me (interno|limpio))|quiero|a la mierda|antes de (internarme|entrar|ir|la clinica|rehab*)|que mas da|decidi|me lo merezco|pienso en|pensando en|dealer|solo por|manana)',
    with: '(consumir|usar|droga*|heroina|fentanilo|pastilla*|dosis|linea|pase|bolsa|beber|tomar|trago|copa|meterme|recaer|cura|pico|limpi*|sobri*|cerveza|vez|chute|toque|fiesta|una|coca|cristal|saber|enterar)',
    without:
      '@notDrugs|anos|dije|decia|me dije|pensaba|siempre (era|decia)|mi (cabeza|mente|enfermedad|adiccion) (me)? dice|futbol|verl*|abraz*|nunca (es|fue)|no existe|mentira|asi empece|te lo digo|hablar con|la ultima vez que (vi|la|lo|fui|hable|estuve)|intent*|de nina|solo un (dia|paso|minuto)|solo una (vez a la semana|pregunta)|contarlo|compartir',
    despite: 'supposed negated',
  },
  // a la mierda, me voy a drogar
  'al-diablo': {
    say: '(a la (mierda|verga|chingada|goma|puta)|al (carajo|diablo|demonio)|me vale (madre|madres|verga|todo)|ya (me)? (da igual|vali*|fue)|que se joda|de que (sirve|me sirve) estar (limpi*|sobri*)|para que (sigo|seguir|estar) (limpi*|sobri*)|hart* de (estar|seguir) (limpi*|sobri*)|cansad* de (estar|seguir|mantenerme) (limpi*|sobri*)|me (lo)? merezco (una|un|drogarme|consumir|darme)|mando (todo|la recuperacion|mi recuperacion))',
    with: '(consumir|usar|recaer|droga*|drogar|heroina|fentanilo|pastillas|bolsa|beber|meterme|comprar|dealer|puntero|limpi*|sobri*|recuperacion|sobriedad|inyectarme|cura|me pongo|voy por|pase|trago|coca|cristal)',
    without:
      '@notDrugs|anos|voy a una reunion|sigo limpi*|asi (pensaba|decia)|la droga|las drogas|con la droga|se joda (la|el)',
    nowhere: '@turnedAway',
  },
  // ya consumí hoy y todavía me queda la mitad
  'queda-mas': {
    say: '(me queda|me quedan|todavia (hay|tengo)|guarde|me sobro|me sobraron|tengo (otra|mas|la otra|el resto|dos|tres|media)|aun (tengo|me queda)|queda (mas|la mitad|media|otro poco)) ~4',
    near: '(consumi|recai|use|me meti|me inyecte|me drogue|caida|recaida|heroina|fentanilo|bolsa|dosis|me pinche|me chute|tome anoche)',
    with: '(bolsa|bolsas|dosis|mitad|pastillas|gramo|heroina|fentanilo|otra|media|mas|resto|coca|piedra|botella)',
    without:
      '@notDrugs|anos|esperanza|fuerzas|dias|dinero|vida por|ganas de (vivir|seguir)|mucho por|meses|vergüenza|verguenza|mas (ganas|fuerza|tiempo|anos|dias|apoyo|miedo|claro|que)|otra (oportunidad|reunion|vez)',
    nowhere: '@turnedAway',
  },
  // salí de rehabilitación y voy directo al punto
  'sale-y-va': {
    say: '(sali|salgo|saliendo|me fui|me voy|me escape|me salgo|me dieron de alta|deje|abandone|firme) ~3 (rehab*|centro|clinica|anexo|desintox*|tratamiento|carcel|hospital|programa|granja|internacion|hogar|comunidad) ~12 (consumir|comprar|punto|dealer|diler|puntero|drogarme|olla|meterme|bolsa|recaer|usar|beber|esquina|fumar|cantina)',
    without: '@notDrugs|anos|miedo|no (quiero|voy)|porque (use|consumi)|limpi*|hace # (meses|anos)|evitar',
    nowhere: '@turnedAway',
  },

  // la tengo aquí, solo tengo que abrirla. son dos cervezas
  'a-mano': {
    say: '(la tengo (aqui|en|lista)|lo tengo (aqui|en|listo)|los tengo|las tengo|tengo aqui|aqui (esta|mismo|enfrente|la tengo|lo tengo)|en (la|mi) (mano|mesa|palma|boca|bolsa|mochila)|en el (bolsillo|cajon|bano del|sofa)|enfrente|frente a mi|delante|solo tengo que abrir*|mirandola|mirandolo|mirandolas|viendola|viendolas|fria en mi|abierta|abierto|servid*|que encontre|tomarmelos todos|tomarmelas todas|quiero tomarmel*|esperando al que|todavia no (la|lo|las) (abro|pruebo|uso|tomo|toco))',
    near: '(aluminio|encendedor|pastilla|pastillas|bolsa|bolsita|droga|jeringa|pipa|cuchara|tramadol|tramadoles|percocet|fentanilo|heroina|cerveza|cervezas|vodka|ron|botella|vino|coca|cristal|piedra|consegui|compre|vende|recaer|limpi*|sobri*|consumir|dosis|oxicodona)',
    without:
      '@notDrugs|telefono|llaves|anos|bebe|perro|comida|libro|moneda|carta|foto|tire|tirela|regalo|tarea|pan|abierta la (reunion|puerta)|queja',
    nowhere: '@turnedAway|la tire|no gracias|segui de largo',
  },
  // estoy dando vueltas por su cuadra con plata en la mano
  'en-camino': {
    say: '(ya estoy en el (carro|coche|auto)|voy ~2 (al|a la|pal|para la|para el) (punto|esquina|olla|licoreria|calle|barrio viejo)|voy (en|caminando) ~3 (barrio viejo|esquina)|dando vueltas|parad* (frente|enfrente|en|afuera)|estacionad*|frente a la (licoreria|botilleria|cantina)|en la (esquina|licoreria|cantina|olla)|acaba de llegar|llega con|en (diez|cinco|#|quince|veinte) minutos|ya viene|viene con|cobre|me pagaron|desbloquee|ya lo llame|ya le (escribi|llame|hable)|ya llame|dedo en|esperando (al|a mi)|con (plata|dinero|efectivo)|me voy a buscar|voy a buscar|por su cuadra|barrio viejo|al punto|pal punto|la calle a consumir)',
    near: '(dealer|diler|contacto|vende|puntero|conecte|droga|bolsa|consumir|recaer|usar|mercancia|la cura|esquina|punto|olla|licoreria|barrio viejo|que alguien|por que no deberia|no (le)? dije que no|se el camino|ninguna buena razon|jibaro|camello|cancelaron|cuadra)',
    without:
      '@notDrugs|anos|segui de largo|pase de largo|madrina|padrino|trabajo|escuela|doctor*|iglesia|juicio|entrevista|buscar (trabajo|ayuda|apoyo)|a mi (hija|hijo)|cita|a la reunion|voy a una reunion|nervios*|guarda|me voy al grupo|a recoger',
    nowhere: '@turnedAway|seguí de largo',
  },
  // me rindo, hoy consumo
  'se-rinde': {
    say: '(me rindo|no voy a (luchar|pelear|aguantarme)|ya no (lucho|peleo)|lo voy a hacer|lo hago igual|no funciona|hoy (consumo|me drogo|me pongo|vuelvo|me meto|caigo|bebo|tomo)|hasta arriba|a punto de tirar|tirar (seis|#|dos|tres|todos|mis|nueve|un|los) ~1 (meses|anos|ano|dias)|echar a perder (mis|#|seis)|quiero drogarme|quiero (consumir|meterme) y|solo una (linea|raya|pastilla|cerveza|copa)|y paro|la primera desde|se que voy a hacer primero|hay mucho mas|no le dije que no|a esto de|ya fue|me voy a (pinchar|inyectar|meter)|volver a la calle|vuelvo a la calle|me salgo (del centro|manana))',
    near: '(consumir|consumo|usar|droga*|drogarme|limpi*|sobri*|recuperacion|pastilla|bolsa|linea|raya|meses|anos|cerveza|heroina|fentanilo|calle|centro|recaer|meto|pinchar|inyectar|dealer|jibaro|ya fue|basura|primero|un rato)',
    without:
      '@notDrugs|cigarr*|fumar tabaco|dieta|azucar|me ofreci*|siempre decia|decia|casi|trabajo|escuela|relacion|no me rindo|nunca te rindas|entrevista',
    nowhere: '@turnedAway',
    despite: 'negated',
  },

  // ya me convencí de usar, hoy recaigo
  'otras-palabras': {
    say: '((voy a|quiero|necesito|me voy a|hoy me|tengo que) ~2 (ponerme bien|curarme la malilla|quitarme (el mono|la malilla)|pegarme|drogarme|endrogarme|ponerme (hasta|loc*|high|arriba)|emborracharme|chupar|tomarme (una|unas) (cerveza*|copa*|chela*|fria*|birra*|pastilla*|percocet*|pepa*)|tomar alcohol|tomar (hoy|esta noche)|darme (un|una) (pase|toque|dosis|viaje|raya)|fumarme (un|una)|prenderme|romper (mi|la) (sobriedad|limpieza|abstinencia)|chutarme|ponerme un (pico|chute)|meterle)|ya me convenci|me convenci de (consumir|usar|comprar)|(a un (mensaje|paso|clic|pelo)|a nada|a punto|a segundos|a minutos) de (consumir|recaer|comprar|caer|llamar|escribirle|usar|drogarme|inyectarme|meterme|beber|tomar|mandar todo|echar|tirar|perder)|(encontre|busque|guarde|recupere|marque|marcando|desbloquee) ~2 (su|el|al|a mi) ~1 (numero|contacto|dealer|puntero|conecte)|(me|nos) (la|lo|las|los) (trae|traen|va a traer|deja|pasa) ~3 (ahora|ya|hoy|en|esta noche|dealer)|(pastilla|bolsa|jeringa|botella|aguja|pipa) ~2 (en la boca|en el brazo|en los labios|abierta|lista)|la tiro o (la|me)|tirarla o (tomar|usar|consumir|met)|no (me aguanto|me voy a aguantar|puedo decir que no|puedo aguantar|aguanto) ~1 (las ganas|sin (usar|consumir|meterme|tomar))|(nadie) ~3 (se va a enterar|se entera|lo sabe|lo sabria) si (uso|consumo|tomo|me meto|me tomo)|solo (esta vez|una vez mas|una mas|un poquito|un pase|una raya)|una y ya|y (manana|despues) (lo dejo|me limpio|paro)|(mi|mis) ~1 (limpieza|sobriedad|meses|dias|anos|tiempo) ~3 (a la basura|a la mierda|se acaba|se acabo|al carajo|terminan) ~2 (hoy)?|ya (la|lo|las) (compre|consegui|pille|tengo)|voy por (ella|lo mio)|ya voy (saliendo|en camino|para alla|por)|hoy (no me aguanto|recaigo|caigo|si me meto|si tomo|si uso))',
    near: '(consumir|consumo|usar|uso|recaer|droga*|heroina|fentanilo|pastilla*|bolsa|dealer|puntero|limpi*|sobri*|sobriedad|meses|anos|dosis|malilla|mono|raya|pase|coca|cristal|piedra|botella|cerveza*|trago|alcohol|tomar|beber|jeringa|ganas|caer|meterme|meto|cura|contacto|numero|pega*|alguien)',
    without:
      '@notDrugs|celebre|solo por hoy no|solo por hoy (estoy|sigo|agradezco|no)|una reunion|la casa|helado|pastel|regalo|trabajo|descanso|decia|decian|antes|pan|leche|cumplo|voy por (mi hij*|los ninos|mi ficha|mi dosis|mi tercer*|mi segund*|mi primer*|el (mes|dia|ano|cuarto|tercer))|un dia|anos libre|un (cafe|te|jugo)|mi cita',
    nowhere: '@turnedAway',
    despite: 'supposed negated',
  },
}
