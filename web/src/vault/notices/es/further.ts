// Further Spanish rules: how people say it in a few words, without naming it.
import type { Rules } from '../rule.ts'

export const furtherSelfHarm: Rules = {
  // díganle a mi mujer que la quise, perdón
  'ultimas-palabras': {
    say: '((diganle|digan|dile|diganles|cuentenle|avisen) ~4 (que (lo|la|los|las) (quise|quiero|ame|amo)|que perdon|perdon)|adios (a todos|amigos|familia|grupo|mundo)|me despido (de|para)|(escribi|escribiendo|deje|les deje|le deje) ~2 (carta|cartas|nota|notas|mensajes) ~5|fueron buenos conmigo|gracias por todo ~3 (adios|perdon|ya no)|cuiden (de|a) mis? ~4 (cuando|si) ~3)',
    near: '(perdon|adios|cajon|hijos|cuando no este|ya no|despido|buenos conmigo|para cuando|sobre|mesa|quise|ame|ultima)',
    without: 'juez|padrino|rehab|trabajo nuevo|anos|viaje|clase|santa|reyes|me mudo',
    despite: 'past other',
  },
  // tengo la pistola en la mesa y no dejo de mirarla
  'con-que': {
    say: '((pistola|revolver|soga|cuerda|navaja|cuchillo|gillette|hoja|cuter|veneno) ~5 (en la (mesa|mano|cama|boca|cabeza)|en el (garaje|bano|cuarto)|enfrente|al lado|lista|listo|cargada|aqui|no dejo de|mirando)|(juntando|guardando|junte|guarde|acumulando|contando) ~3 (pastillas|pepas|medicinas|pildoras|dosis)|(pastillas|pepas|pildoras) ~4 (en fila|contadas|en la mesa|todas) ~6 (tragar|tomar|todas|tomarme)|(parad*|sentad*|estoy|subi*) ~3 (azotea|puente|techo|cornisa|balcon|vias|borde|terraza) ~4|mirando (el|un) (puente|tren|balcon)|tirarme (del|de|al|por)|aventarme (del|de|al|por)|lanzarme (del|de|al|por)|(me tome|me trague|tome) ~1 (#|veinte|treinta|cuarenta|cincuenta|un monton de|todas las|todo el frasco|el frasco) ~3 (pastillas|pepas|pildoras|clonazepam|frasco)?)',
    without:
      'policia|pelicula|cocina|cocinando|pan|vitaminas|ibuprofeno|resfriado|farmacia|botiquin|vecinos|fiesta|asado|musica|vista|bonit*|anos|piscina|alberca|paracaidas|saltar la cuerda|tobogan|limpi* la',
    despite: 'other',
  },
  // si mañana no despierto me da igual
  'sin-manana': {
    say: '((si|ojala|quisiera|preferiria) ~2 no (despierto|despertar|despertara|amanezco|amanecer|amaneciera) ~4|dormir(me)? y (no|nunca|ya no) (despertar|levantarme)|no (voy a|creo|pienso) ~1 (llegar a|ver) ~1 (navidad|mi cumpleanos|manana|el lunes|el viernes|ano nuevo|fin de ano)|(esta|hoy|esta noche) (puede ser|es|sera|va a ser) (mi|la) ultima ~1|mi ultima (noche|publicacion)|mi ultimo (dia|mensaje)|ojala (la proxima|el proximo|este) ~2 (mate|lleve)|que (la proxima|el proximo) me (mate|lleve)|(no (le)? (veo|encuentro|hallo)|ya no (le)? (veo|encuentro)) ~1 (sentido|salida|razon|caso) ~3|para que (seguir|sigo|vivir|vivo|estoy)|no (hay|tengo|queda) (ninguna)? (razon|motivo|motivos|razones|nada) (para|por) (seguir|quedarme|vivir|que)|quiero que (se acabe|todo acabe|todo termine|esto acabe|esto termine)|terminar con todo|acabar con todo)',
    without:
      'reunion|camion|avion|tren|tarea|examen|clase|alarma|miedo|trabajo|partido|deuda|si tu|tramite|divorcio|contrato|pelicula|serie|dieta|consumir|cigarro|recaer',
    despite: 'negated supposed',
  },
  // sin mí el mundo estaría mejor, ya lo sé
  estorbo: {
    say: '((soy|solo soy|siento que soy|no soy mas que) ~1 (una|un) ~1 (carga|estorbo|peso|problema|lastre|basura|desgracia) ~4|(todos|todo|mundo|familia|hijos|ellos|ellas|mama|gente) ~2 (estarian|estaria|estan|viviria|vivirian) mejor sin mi|sin mi ~4 (mejor|felices|en paz|descans*)|nadie ~2 (extranaria|extranara|notaria|notara|lloraria|echaria de menos|va a extranar)|(quiero|quisiera|ganas de) ~1 (desaparecer|no existir|no haber nacido|dejar de existir) ~3|no quiero (estar|seguir) (viva|vivo|aqui|viviendo)|no quiero (existir|vivir)|ya no quiero (vivir|estar|seguir|nada)|(cansad*|hart*) de (vivir|la vida|existir|estar viv*)|me (odio|doy asco) ~6|(merezco|mereces) morir ~3|me (merezco|quiero|voy a|quisiera) ~1 (morir|matar))',
    near: '(me|mi|yo|mi*|soy|estoy|vivir|morir|sin)',
    without:
      'si vuelvo|suegra|barrio|vecino*|este pueblo|esta ciudad|de las redes|jaja|risa|hambre|ganas de verlos|ayuno|antes|decia|pense que|creia|aqui en esta ciudad|en este trabajo|consumiendo|fumando|bebiendo|mi hermana dice|padrina|padrino|de verguenza|de frio|de calor',
    despite: 'supposed',
  },
  // me volví a cortar anoche más hondo
  'se-hace-dano': {
    say: '((me) (volvi a|vuelvo a|ando|estoy|sigo|acabo de) (cortar*|quemar*|lastimar*|golpear*|cortando|quemando|lastimando|cortandome)|me (corte|queme|lastime|hice dano|cortaba) ~2 (otra vez|de nuevo|anoche|hoy|los brazos|las piernas|el brazo|las munecas)|me (quemo|corto|lastimo|golpeo|araño|arano) ~4 (encendedor|cigarro|brazos|navaja|para sentir|cuando|piernas|cabeza)|(pienso|ganas|pensando) (en|de) (hacerme dano|lastimarme|cortarme|quemarme)|hacerme dano ~4|tengo (un|el) plan y (tengo|se|ya)|(no pude|no me anime|me falto valor) ~5 (esta noche|hoy si|manana si|la proxima))',
    without:
      'afeit*|rasur*|cocin*|cebolla|horno|pelo|cabello|uñas|unas|trabajo|sol|anos|antes|plan de seguridad|si alguna vez|preguntaron|aceite|plancha|reunion',
    despite: 'past',
  },
}

export const furtherOverdose: Rules = {
  // le puse naloxona hace tres minutos y nada
  'naloxona-sin-respuesta': {
    say: '((puse|puso|di|dimos|dieron|pusimos|eche|aplique|aplicamos) ~2 (naloxona|narcan|spray|el aerosol) ~7 (nada|sigue|no (despierta|reacciona|responde|vuelve|respira)|y ahora|que hago|otra vez)|(cuantas|cuanta) ~2 (naloxona|narcan|dosis) ~8 (respir*|poner|dar|puedo)|sigue sin (respirar|despertar|reaccionar|responder))',
    without: 'si alguien|taller|curso|anos|caduc*|semana pasada|mes pasado|farmacia|metadona al dia|clinica',
    despite: 'past other negated supposed',
  },
  // hace un minuto respiraba y ahora creo que no
  'respira-mal': {
    say: '((respiraba|respira|respiracion|respirando) ~6 (ahora|ya no|creo que no|casi|apenas|raro|lento|mal|poco|ronc*)|(casi|apenas|ya) ~1 no ~1 (respira|respiro|respirar)|no siento mi respiracion|no le (encuentro|siento) (el)? pulso|sin pulso|(labios|cara|unas|piel) ~2 (azules|azul|morad*|gris|grises)|(doblado|doblada|desplom*|tirado|tirada|desmay*|inconsciente) ~8 (consum*|jeringa|aguja|fenta*|pico|pastilla*|frasco|no (contesta|responde|reacciona|despierta|se mueve)|no me (contesta|responde)|labios|vomito)|(no (responde|reacciona|contesta|despierta|se mueve)|no lo puedo despertar|no la puedo despertar) ~6)',
    near: '(ahora|ayuda|por favor|consum*|metio|tomo|naloxona|despierta|despertar|contesta|labios|azul|azules|piso|bano|que hago|minuto|minutos|fria|frio|gris|jeringa|frasco|pastilla*|pulso|fenta*|pupilas|creo|coche)',
    without:
      'escuela|cierro los ojos|duelo|taller|curso|asma|panico|ansiedad|yoga|perro|gato|hace (un|dos|tres|cinco|#) anos|ano pasado|semana pasada|bebe|siesta|telefono|mensajes|whatsapp|murio|perdi|enterr*|pelicula|si alguien|soñe|sone|doctor no|medico no|seguro no|juez',
    despite: 'past negated other',
  },
  // me estoy yendo, que alguien se quede conmigo
  'se-va': {
    say: '((me estoy|me voy) (yendo|apagando|quedando|durmiendo|desvaneciendo|poniendo azul)|que alguien se quede conmigo|no (me)? puedo (mantener|mantenerme|quedar|quedarme) (despiert*|con los ojos)|se me cierran los ojos|creo que me pase|me (pase|excedi) (de|con) (la)? (dosis|mano|raya)|(estoy teniendo|tengo|le esta dando|le dio|esta teniendo|tiene) (una)? sobredosis)',
    near: '(tome|meti|use|consumi|pastilla*|pepa*|azul*|fenta*|heroina|metadona|xanax|pico|dosis|percocet|raya|sobredosis|yendo|apagando|conmigo|pase)',
    without:
      'reunion|pelicula|trabajo|turno|anos|ano pasado|melatonina|cafe|clase|efecto secundario|ayer|semana pasada|aburr*|chocolate|azucar|como se nota|casa',
  },
}

export const furtherAboutToUse: Rules = {
  // la tengo en la mano y no la quiero tirar
  'en-la-mano': {
    say: '((lo|la|los|las) (tengo|traigo) ~2 (en la mano|en el bolsillo|enfrente|aqui|conmigo|en la bolsa|en mi (calcetin|bolsa|bolsillo|mochila|mano))|(ya)? (lo|la|los|las) compre ~4|ya (consegui|compre|pille|la tengo|lo tengo|los tengo)|(tengo|traigo) ~2 (bolsa|bolsita|papelito|jeringa|pipa|papel aluminio|foil|gramo|pastilla|pepa|azul|perico|dosis) ~3 (en|enfrente|aqui|conmigo|listo|lista)|(encerrad*|solo|sola) ~4 (con (una|la|mi) (bolsa|bolsita|jeringa|pipa|pastilla|botella))|(mirando|viendo) (la|una) (jeringa|bolsa|bolsita|pastilla|pipa|botella)|(encontre|halle) ~3 (azul|bolsita|bolsa|pastilla|oxi|gramo|papelito) ~8 (esta en|aqui|enfrente|mirando|lavabo|mesa)|la estoy preparando|(preparando|cargando|calentando) (la|una|mi) ~1 (dosis|jeringa|pipa|linea|raya)|(dealer|conecte|contacto|jibaro|diler) ~3 (contesto|respondio|viene|esta en camino|me trae|escribio))',
    near: '(no (lo|la|los|las) quiero|quiero|no puedo|tirar|ayuda|contesten|solo|sola|bano|minutos|escribo|ahora|esta noche|recaer|consumir|meses|dias|limpi*|calcetin|bolsillo|lavabo|zapatos|piernas|tolerancia|mano|bolsa|camino|voy)',
    without:
      '@notDrugs|telefono|celular|llaves|anos|ficha|naloxona|bebe|carta|foto*|libro|agua|gato|perro|gatito|boleto*|casa nueva|carro|coche|sone|bloque*|regalo',
    nowhere: '@turnedAway',
    despite: 'negated',
  },
  // acabo de consumir, no hay nadie en casa
  'acaba-de-usar': {
    say: '((acabo de|acabe de|ya) (consumir|meterme|usar|fumar|recaer|inyectarme|picarme|consumi|recai)|(recai|consumi|use|me meti|fume) hace (una|un|dos|#|media|unos|pocas|como) ~2 (hora|horas|minutos|rato|minuto)|me (meti|fume|di|piqué|pique|tome) ~1 (una|un|dos) (raya|linea|pase|pico|azul|pepa|pipazo|jale|toque) ~5|(estoy|ando) (fumando|consumiendo|metiendome|usando|drogad*|tomando|picandome) ~1 (ahora|otra vez|perdon|ya|y|en este)|me voy a dar (un|una) (pico|pase|jale|linea|raya|toque)|voy a (darme|meterme) (un|una) ~2|(hoy|ahorita|esta noche|va a pasar) ~3 (recaigo|consumo|me meto|me drogo))',
    without:
      '@notDrugs|anos|hace (un|dos|tres|seis) meses|antes|el |ella |agua|cafe|vitaminas|mi hermano|mi hijo|metadona|clases|suboxone|naloxona|bano|ducha|vuelta|paseo',
    near: '(solo|sola|nadie|casa|perdon|mas|deja|odio|trabajo|limpi*|dias|dia|otra vez|verguenza|miedo|ayuda|hoy|noche|bano|queda|pico|raya|linea|azul|recaigo|siempre|otro)',
    despite: 'past',
  },
  // me pagaron y estoy a dos cuadras de la esquina
  'va-por-ella': {
    say: '((estoy|voy|ando) ~2 (afuera de su casa|en la esquina|a (una|dos|tres|#) cuadras|cruzando|en camino|camino a|rumbo a|llegando) ~8|(voy a|salgo a|saliendo) ~3 (comprar|conseguir|pillar|verlo|buscarlo|consumir|recaer|meterme) ~3|me sali de la reunion para (verlo|verla|comprar|consumir|ir)|mi (ex|amigo|amiga|primo|dealer|contacto) me (trae|consigue|va a traer|da) ~4|(el que vende|quien vende|el dealer|el diler) vive ~5|(estoy por|voy a|a punto de) ~1 (tirar|perder|echar a perder|recaer|consumir|romper) ~4|(solo|nada mas|nomas) (esta|por esta|una) vez y (ya|manana|luego|despues)|la ultima y (ya|me)|una ultima (vez|y)|ya no (lucho|peleo|aguanto|me resisto) mas ~6|a la (mierda|chingada|verga) ~5 (meter|consumir|recaer|limpi*|todo|meto)|convenzanme (de que|para) no)',
    near: '(consumir|comprar|compro|recaer|recaigo|dealer|diler|limpi*|meses|dias|ganas|esquina|pagaron|cobre|dinero|bolsa|droga|vende|trae|juro|vez|noche|verlo|meter|si|empezar|enfrente|no)',
    without:
      '@notDrugs|supermercado|leche|pan|clinica|reunion del|ninos|hija|hijo|pizza|mama|padrino|madrina|medic*|anos|doctor|iglesia|trabajo nuevo|cumpleanos|zapatos nuevos|ropa|cita|entrevista|tratamiento|tirar la basura|no voy a',
    nowhere: '@turnedAway',
  },
}

export const furtherWithdrawal: Rules = {
  // llevo dos días sin retener agua
  'nada-se-queda': {
    say: '((sin|no puedo|no logro|no consigo|no) ~1 (retener|retengo|tomar|beber|tragar|aguantar) ~2 (agua|liquidos|nada|suero)|no me queda nada ~3|(no retengo|no me para|no se me queda) ~3|(vomito|vomite|vomitando|vomitar|devolviendo) ~2 (sangre|bilis|todo el dia|toda la noche|# veces|diez veces|quince veces|cada hora|cada rato)|(orino|orina|pipi) ~1 (cafe|oscur*|sangre)|me (desmaye|desmayo|mareo al) ~6|muy deshidratad*|de lo deshidratad*)',
    near: '(dia|dias|horas|mono|malilla|abstinencia|heroina|fenta*|oxi*|metadona|desintox*|sin consumir|dejar|deje|agua|suboxone|pararme|ducha|alcohol)',
    without:
      'gripe|tacos|nada que ver|intoxicacion por comida|mariscos|ninos|anos|invierno pasado|ano pasado|quimio|gimnasio|mejor ya|sin comer',
    despite: 'past negated other',
  },
  // creo que tengo delirium tremens
  'peligro-al-dejar': {
    say: '(delirium (tremens)?|(convulsion*|convulsiono|convulsione|convulsionar|ataque|ataques) ~8 (desintox*|abstinencia|dejo|deje|dejar|alcohol|xanax|clonazepam|benzo*|valium|alprazolam|piso|trago)|(desintox*|deje|dejo|dejar|sin|quede sin|acabo) ~10 (convulsion*|convulsionar|ataque en el piso|un ataque)|(deje|dejo|deje de|dejo de|sin|quede sin|acabo el|tire) ~4 (beber|tomar|alcohol|vodka|ron|trago|xanax|clonazepam|clona|valium|alprazolam|lorazepam|benzos|rivotril|diazepam) ~12 (bichos|voces|alucin*|tiembl*|tirones|corazon|confund*|confusion|sudando|temblando|convulsion*|gente que no|dolor en el pecho|veo cosas)|(alucinando|alucina|oye voces|oigo voces|veo (bichos|cosas|sombras)) ~10 (beber|tomar|alcohol|dias|trago|deje|dejo)|(dejar|dejo) (el|la|las)? ~1 (alcohol|benzos|xanax|clonazepam|valium|bebida|trago) ~6 (golpe|yo solo|sola|en casa))',
    without:
      'hace (un|dos|tres|cuatro|cinco|#) anos|en 20*|epilep*|perro|gato|veterinari*|despacio|poco a poco|hospital me|medico me esta|doctor me esta|enfermer*',
    despite: 'other',
  },
}

export const furtherApproached: Rules = {
  // me mandaron una foto de su pene
  'fotos-no-pedidas': {
    say: '((me)? (mando|mandaron|manda|enviaron|envio|mandan) ~3 (foto|fotos|video|videos) ~3 (pene|desnud*|intim*|sexual*|verga|sin ropa|partes|genital*)|(pide|pidio|piden|pidiendome|pidiendo|quiere que|mande|mandarle|le mande) ~3 (fotos|videos|foto|nudes|pack) ~2|(me)? (llegan|manda|escribe|escriben|mandan) ~3 (mensajes|privados|privado) ~4 (hermosa|guapa|linda|mi amor|donde vivo|bonita|sexy|rica)|entra a mi (cuarto|habitacion|cama|recamara) ~3|(pague|pagar|pagarle|cobrar*) ~2 de otra (forma|manera)|si me acostaba con el|si me acuesto con el|acostarme con el|(ayuda*|ayudar*|mantener*) ~5 si me (acuesto|acostaba|acostara))',
    near: '(me|mi|el|grupo|privado|casero|consejero|padrino|encargado)',
    without:
      'anos|de nina|de nino|perro|perrito|gato|boda|medico|doctora|tatuaje|mi mama|mi hija|mi hijo|licencia|nietos|bebe',
    despite: 'negated other',
  },
  // hizo cuentas falsas para escribirme después de que lo bloqueé
  'no-para': {
    say: '((cuenta|cuentas|perfil|perfiles|numero|numeros) ~1 (falsa|falsas|nueva|nuevas|otra|otro|distint*) ~4 (escribirme|llamarme|seguirme|contactarme|hablarme|buscarme)|(despues de que|aunque) (lo|la|ya lo|ya la) (bloquee|bloqueé|dije que no|le dije que no)|me (espera|esperan|sigue|siguen|persigue|persiguen|vigila) ~2 (cada|afuera|en el|hasta|a la salida|a mi|por la)|(encontro|sabe|averiguo|consiguio) ~1 (mi|donde) ~1 (calle|facebook|instagram|numero|direccion|casa|vivo|trabajo)|(no (para|deja) de) (escribirme|llamarme|mandarme|buscarme|seguirme|insistir|acosarme|molestarme)|no me deja en paz|me acosa|me acosan|(amenaza|amenazo|amenazan) ~4|(le va a|les va a|va a) hacer algo a mi ~5 (si no|pago)|si no (pago|le pago|accedo|quiero)|me (llaman|dicen|dijeron) (yonqui|drogadict*|puta|basura) ~4)',
    near: '(el|ella|uno|senor|hombre|tipo|ex|alguien|grupo|reunion|dealer|privado|cuentas|acosa|bloque*|pago|casa|estacionamiento|numero|camion|miedo|escrib*)',
    without:
      'hace anos|anos|antes|perro|gato|ganas|banco|mama|policia|amabl*|agradecid*|linda|soporte|publicidad|antojos|ansias|sone|tarjeta|credito|de nino',
    despite: 'negated other past',
  },
}

export const furtherHarassment: Rules = {
  // contéstame o le cuento todo a tu marido
  'o-si-no': {
    say: '((contestame|pagame|mandame|ven|vuelve|escribeme|habla conmigo|responde) ~1 (o|o si no) ~6|le (digo|cuento|voy a decir|voy a contar) ~3 a tu (jefe|marido|esposo|esposa|mujer|mama|familia|trabajo|hijos|novio|novia) ~5|(publico|voy a publicar|subo) ~2 tu (nombre|foto|fotos|cara|direccion)|te voy a (encontrar|buscar|hacer|hundir|arruinar|partir)|cuidate la espalda|te vas a arrepentir|(la gente|todos|los) como (tu|vos|ustedes) ~3 (no|deberia*|son|dan|sobran|merece*)|(deberian|tendrian que) encerrar*|(se rien|se burlan) de (ti|vos|usted) ~4|nadie te (quiere|cree|pregunto|soporta|aguanta)|das (pena|asco|lastima)|(matate|muerete|ahorcate|metete una sobredosis) ~2)',
    without:
      'me dijo|me dijeron|dijo que|dicen que|me gritaron|una vez|por favor llama|te queremos|orgull*|felicidad*|sorpresa|decian',
  },
  // los débiles necesitan metadona
  'humilla-por-medicina': {
    say: '((debiles|flojos|falsos|cobardes|los fuertes|recuperacion (verdadera|real|de verdad)|verdadera recuperacion|limpio de verdad) ~5 (metadona|buprenorfina|suboxone|pastillas|medicina|medicamento|sin)|(no estas|no esta|no eres) (limpi*|sobri*) ~3 (si|con|tomas|tomando|mientras) ~4|(metadona|buprenorfina|suboxone) ~1 es (heroina|droga|una droga|veneno|lo mismo|hacer trampa) ~2|(deja|tira|dejen) ~2 (esa|esas|la|tus) (medicina|pastillas|porqueria|metadona|mierda) ~4|(seguro|capaz) ~1 (estas|andas) (drogad*|puest*|hasta|metid*)|(yonqui|drogadict*|adict*) ~2 (siempre|toda la vida|de mierda|asqueros*|callate|nadie))',
    without:
      'me dijo|me dijeron|dijo que|dicen que|mi (tio|papa|mama|padrino|ex)|dolio|mito|mentira que|estigma|no es cierto|me decia|yo me',
  },
}

export const furtherSourcing: Rules = {
  // alguien tiene subs que me venda
  'quiere-comprar': {
    say: '((alguien|quien|quienes) ~2 (tiene|tenga|vende|venda|consigue|mueve|mueva|pasa|presta|trae|conecta) ~6|(busco|compro|necesito|ando buscando|consigo|quiero comprar) ~2 (@street|subs|tiras|oxi|oxis|azules|clonas|clona|contacto|conecte|dealer|material|ritalin|algo para hoy|las 30) ~4|(pasen|pasame|pasenme|tienen|alguno) ~2 (contacto|numero|telegram) ~2 (de alguien|del que|de las|del de|que (venda|mueva|tenga))|(conocen|conoces|saben de|sabes de) ~1 a? ~1 alguien (con|que (venda|tenga|mueva)) ~4|donde (se)? (consigue|consigo|compran|venden|pillan|compro|hay) ~1 (por aqui|ahora|algo|buena|material|@street) ~3|cual es el (telegram|contacto|numero) ~5|(a cuanto|cuanto (cuesta|cuestan|vale|valen|sale|salen)) ~1 (las|los|la|el) (30|azules|oxi*|clonas|tiras|pastillas|subs) ~6|(hay|sabe*) ~1 (pagina|sitio|alguien) ~1 que (mande|envie|venda) ~4 (receta|@street)|quien me (conecta|surte|pasa|vende|consigue|hace el paro) ~5|necesito (contacto|conecte|proveedor) ~3|me presta (una|unas|dos) (tira|tiras|dosis|sub|subs|pastilla|pastillas) ~4)',
    near: '(@street|subs|tira|tiras|oxi|oxis|azules|clona|clonas|contacto|conecte|material|receta|algo|buena|venda|vende|mueva|telegram|consigue|consigo|tiene|conecta|30|ritalin|unas|presta)',
    without:
      '@helping|enlace|zoom|abrigo|sillon|sofa|coche|carro|casa|trabajo|consejo|consejos|libro|medico|farmacia|seguro|hijos|ninos|anos|naloxona|tiras reactivas|prueba|me quisieron|dije que no|tramite|padrino|madrina|reunion|bloque*|hablar|miedo|ganas',
    despite: 'quoted',
  },
  // me sobran 20 gabapentinas si alguien quiere
  'tiene-para-dar': {
    say: '((me sobran|me sobraron|me sobra|me quedo|me quedaron|tengo|traigo|vendo|cambio|comparto|regalo|doy|te doy|te mando|les mando|te paso|ofrezco) ~3 (@street|gabapentina*|vicodin|clona|clonas|clonazepam|subs|subutex|tiras|dosis|receta|de las mias|de las mas|de la buena|material|pastillas|percocet|azules|oxi|oxis|metadona) ~6 (si alguien|si quieres|si pasas|a quien|para quien|privado|por correo|escrib*|inbox|buen precio|cada una|la pieza|barato|interes*|quien quiera|por (unas|unos|dos)|hoy|efectivo)|vendo (mis|mi|unas) (dosis|tiras|metadona|subs|pastillas|receta|medicina) ~4|(llega|llego|hay|cae) (material|mercancia|de la buena|producto) ~5|(cambio|te cambio|doy) (dos|unas|mis|#|una) ~2 (subs|clonas|tiras|pastillas|dosis|subutex) ~6|yo te consigo ~4|tengo de la (buena|fuerte) ~3)',
    without:
      '@helping|anos|sofa|sillon|ropa|libros|comida|sopa|pan|perritos|gatitos|esperanza|farmacia|devolvi|tire|cita|mi dosis de hoy|clinica|doctor|medico|naloxona|entradas|turno|fuerza|miedo|ganas|que hago|tirar',
    despite: 'quoted',
  },
}
