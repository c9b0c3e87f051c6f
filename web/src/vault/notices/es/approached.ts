// Being approached, in Spanish: the writer tells of somebody who presses, follows, threatens, touches or sells to them.
import type { Rules } from '../rule.ts'

export const approached: Rules = {
  // un señor del grupo no deja de escribirme
  insiste: {
    say: '((no (deja|para|dejan|paran|ha dejado|me deja|se cansa) ~1 (de)? (escribirme|mandarme|llamarme|buscarme|seguirme|acosarme|molestarme|pedirme|insistir|insistirme|hablarme|invitarme|tocarme|mirarme|presionarme|ofrecerme|hostigarme|textearme|marcarme|mandar*|escribir|llamar|perseguirme|contactarme|tirarme la onda|coquetearme)|(me) ~1 (sigue|siguen|anda|insiste|vive|continua|esta|estan|lleva|no para de|a cada rato|se la pasa|se pasa|todo el tiempo) ~2 (escribiendo|mandando|llamando|buscando|siguiendo|acosando|molestando|pidiendo|insistiendo|hostigando|presionando|persiguiendo|ofreciendo|invitando|tocando|vigilando|espiando|amenazando|chantajeando|extorsionando|mirando (raro|las|el)|coqueteando|tirando (la onda|los perros)|cayendo a la casa)|(sigue|siguen|anda|insiste en|esta|estan|vive|se la pasa|no cesa de) (escribiendome|mandandome|llamandome|buscandome|siguiendome|acosandome|molestandome|pidiendome|hostigandome|presionandome|persiguiendome|ofreciendome|invitandome|tocandome|vigilandome|espiandome|amenazandome|chantajeandome|extorsionandome|insistiendome|coqueteandome|escribirme|llamarme|en (que|vernos|vernos|invitarme|salir))|me (acosa|acosan|hostiga|persigue|chantajea|extorsiona|vigila|espia|stalkea|amenaza|amenazan|manosea|esta acosando)))',
    without:
      '@kindly|me persigue(n)? (la|el|los|mis|mi) (culpa|pasado|recuerdo|recuerdos|fantasmas|ansiedad|idea|pensamiento*)|la idea|el recuerdo|la culpa|pensamientos|hace tiempo',
    despite: 'negated',
  },
  // un tipo del grupo me manda fotos y me pide las mías
  'pide-fotos': {
    say: '(me (manda|mando|mandan|envia|envio|pide|pidio|piden|escribe|escribio|pregunta|exige|exigio|insiste|propuso|propone|ofrecio|ofrece|invito|invita|dijo|dice|quiere|hizo|hace) ~5 (fotos|foto|nudes|pack|desnud*|videos intimos|sexo|acostarme|acostar|acuesto|besar|beso|besos|besarme|hotel|motel|a su (casa|cuarto|apartamento|depa|departamento|piso|habitacion)|salir con el|salir a solas|solas|cosas sexuales|mensajes (raros|sexuales|subidos)|proposiciones|intim*|cama|cuerpo|favores|tener algo|pareja de el|sea su (novia|novio|amante)|en privado de noche|insinuaciones|propuestas|su (pene|miembro)|toque|masaje|cosas (raras|incomodas|fuertes))|quiere (acostarse conmigo|tener (sexo|relaciones|algo) conmigo|besarme|que (me acueste|vaya sol* a|nos veamos a solas|salga con el|sea su|le mande|le envie|durmamos|duerma con))|(se me (insinua|insinuo|declaro|acerca demasiado|pega mucho|echo encima))|(tirando|tira|echa) (la onda|los perros|los tejos)|(intento|trato|quiso|intenta) ~1 (besarme|tocarme|meterme mano|tener sexo|abusar|violarme|forzarme|llevarme))',
    near: '(el|ella|alguien|hombre|senor|tipo|chico|padrino|madrina|dealer|ex|vecino|jefe|companero|facilitador*|terapeuta|mujer|miembro|grupo|uno|desconocido|casero|encargado|reunion|incomod*|miedo|no quiero|le dije que no|asco|consejero|no se a quien)',
    without:
      '@kindly|fotos de (su|sus|mi|mis|la|los) (hijos|perro|gato|nietos|ficha|medalla|bebe|jardin)|mi (esposo|marido|esposa|mujer) (me|y)|anos|receta|de (chiquit*|nin*)|doctor',
    despite: 'negated past',
  },
  // mi ex está afuera de mi casa
  'en-mi-puerta': {
    say: '(afuera de|fuera de|enfrente de|frente a|en la puerta de|en la esquina de|en|a|por|hasta|de|sabe|averiguo|descubrio|se entero de|encontro|cerca de) ~1 (donde (vivo|trabajo|me quedo|duermo|estudio)|mi (casa|trabajo|puerta|edificio|cuadra|calle|apartamento|departamento|piso|clinica|cuarto|grupo|ventana|porton)|la salida (del|de la|de mi))',
    with: '(ex|el|ella|alguien|tipo|hombre|dealer|diler|puntero|senor|exnovio|expareja|exmarido|mujer|acosador|camello|sujeto|padrino)',
    near: '(miedo|otra vez|esper*|esta afuera|estacionad*|parad*|golpeando|tocando la puerta|gritando|amenaza*|no se va|no quiere irse|averiguo|descubrio|me siguio|siguiendome|sigue yendo|aparece|aparecio|vino|cayo|llego|acos*|denuncia*|orden|merodea*|dealer|ofrec*|vigil*|sin avisar|rondando|que hago|espia*)',
    without:
      '@kindly|comida|sopa|flores|sorpresa|paquete|correo|pizza|cumple*|visita de mi|ayudarme|mudanza|llegue|llegue a|volvi a|vine a',
    despite: 'negated',
  },
  // amenaza con publicar mis fotos
  amenaza: {
    say: '((amenaz*|chantaj*|extors*|dice que|dijo que|me dijo que|dicen que|jura que|advirtio que|asegura que) ~6 (publicar|publica|publicara|difundir|subir mis|enviar mis|mandar mis|mostrar mis|contarle|contar todo|decirle a (mi|mis)|decir todo|matarme|me mata|me va a (matar|pegar|golpear|buscar|encontrar|lastimar|partir|quitar|hacer|denunciar|romper|arruinar)|golpearme|pegarme|lastimarme|hacerme dano|quitarme (a mis|los|mis|el)|me quita|denunciarme|hacerme algo|va a venir por|hundirme|arruinarme|acusarme|las (sube|publica|manda)|me voy a arrepentir|mandar (a|las|unos))|le debo ~8 (amenaz*|matar|golpear|pegar|buscando|cobrar|miedo|viene|va a|hacer algo))',
    with: '(me|mi|mis|le)',
    without:
      '@kindly|la (enfermedad|adiccion|droga) (dice|me va)|el fentanilo|doctor|medic*|si sigo|de risa|compartir mi historia|mi testimonio|el juez|la jueza',
    despite: 'negated',
  },
  // me agarró de la cintura después del grupo
  tocamientos: {
    say: '(me (agarro|toco|manoseo|arrincono|beso|puso la mano|puso sus manos|metio (la)? mano|acaricio|encerro|acorralo|toca|agarra|manosea|pego|golpeo|jalo|empujo|violo|forzo|siguio|abrazo|rozo|nalgueo|pone la mano|besa|acorrala|obligo|obliga) ~6 (pierna|piernas|nalga|nalgas|cintura|pecho|pechos|brazo|cuello|a la fuerza|bano|pared|carro|coche|sin (mi)? (permiso|querer|consentimiento)|despues de|grupo|reunion|casa|otra vez|anoche|hoy|ayer|rodilla|espalda|hombro|boca|estacionamiento|calle|muslo|consumir|salir|hombros|mano))',
    near: '(grupo|reunion|padrino|madrina|facilitador*|hoy|ayer|anoche|incomod*|no (quiero|queria|supe|se)|miedo|otra vez|asco|companero|tipo|senor|hombre|casa|dije que no|me quede (helad*|congelad*)|sin permiso|siempre|salida|dealer|ex|novio|esposo|marido)',
    without:
      '@kindly|consol*|dios|calid*|celebr*|de (nin*|chiquit*)|mi (mama|hijo|hija|abuela|nieto|hermana)|anos|feliz|doctor|enfermera|senti (amor|apoyo|querida)|tan bien|apoyad*|compania',
    despite: 'past negated',
  },
  // no acepta un no
  'no-acepta-no': {
    say: '(no (acepta|entiende|respeta|capta) ~2 (no|negativa|limites|que no|indirecta|mis limites|cuando le digo)|le (dije|digo|he dicho) ~3 (que)? (no|pare|me deje|basta) ~6 (sigue|insiste|insistio|igual|otra vez|y|no para|continua)|(lo|la) bloque* ~8 (otra cuenta|otro (numero|perfil)|cuenta nueva|numero nuevo|perfil falso|de nuevo|sigue|otros numeros)|(otra cuenta|otro numero|cuenta falsa|perfil falso|cuenta nueva|numeros distintos|otro perfil) ~5 (me escrib*|escribir*|para|mensaj*|me habla|me busca|contact*)|no me deja en paz|no me dejan en paz|que me deje (en paz|tranquil*)|(como) ~3 (quito de encima|hago para que me deje))',
    without:
      '@kindly|(ganas|antojo|dolor|mente|cabeza|pensamiento*|ansiedad|insomnio|recuerdo*|la culpa) ~4 (no me deja*)|las ganas|mi cabeza|mi mente|la ansiedad|la droga|el dolor|tarjeta',
    despite: 'negated',
  },
  // mi antiguo dealer me escribió hoy ofreciéndome gratis
  'dealer-busca': {
    say: '((dealer|diler|puntero|conecte|camello|jibaro|transa|contacto|ex|tipo|alguien|companero|amigo|uno|el|ella|hombre|vecino|man|senor|companera|muchacho|chico|gente|conocido|roommate|un usuario|un miembro) ~5 (me (escribio|escribe|llamo|llama|busco|busca|ofrecio|ofrece|ofrecieron|encontro|mando|manda|marco|marca|hablo|habla|dijo|dice|quiso vender|quiere vender|vino a|cayo|trajo|regalo|regala|texteo|paso|insiste|insistio|pregunto|anda)|ofreciendome|buscandome|tentandome|quiere (que consuma|que use|venderme|comprarme)|queria venderme|intento venderme|trato de venderme) ~8 (gratis|muestra*|fiado|fia|de la buena|mercancia|bolsa|bolsita|pastillas|pepas|droga|fentanilo|heroina|dosis|consumir|consuma|usar|un pase|probar|prueba|coca|cristal|venderme|vender (mi|mis)|compra* (mi|mis|la|las) (metadona|suboxone|dosis|pastillas|receta|medicina)|mi (metadona|suboxone|dosis)|regalada|para llevar|le venda|algo para|cosas buenas|material|algo bueno|mota|cura)|me (quieren|quiere|querian|intentan|intentaron|trataron de) ~1 (comprar|vender) ~4 (metadona|suboxone|dosis|pastillas|droga|medicina|tiras)|(me (ofrecio|ofrecieron|ofrece|ofrecen|estan ofreciendo|estuvo ofreciendo|quiso vender|quieren vender|quieren comprar|quiere comprar)) ~6 (pastillas|droga|drogas|heroina|fentanilo|dosis|coca|cristal|pepas|mi (metadona|suboxone|dosis)|dinero por mi|un pase|gratis|bolsa))',
    without:
      '@kindly|naloxona|tratamiento|desintoxicacion|para dejar|anos|farmacia|doctor|medico|enfermer*|abrazo|trabajo|me alegro|salvo|antes de entrar|cuando consumia|cuando usaba|kit|comida|taller gratis|me dijo que (ya no|dejo)',
    despite: 'past',
  },
  // me siento insegura con él, me da mala espina
  incomoda: {
    say: '(me (hace sentir|siento) ~2 (incomod*|insegur*|acosad*|presionad*|asustad*|vigilad*|en peligro) ~2 (con el|con ella|por el|por ella|cuando (el|ella|se)|con (un|una|mi|ese|este))|me (incomoda|incomodan|asusta|da (miedo|asco|mala espina|escalofrios)) ~3 (el|un (senor|tipo|hombre|companero|miembro)|ese (senor|tipo|hombre)|mi (padrino|ex|terapeuta|facilitador|casero|jefe)|como me (mira|habla|toca|escribe)|que me (mire|toque|escriba|busque))|es un (acosador|depredador|degenerado|pervertido|mirón|miron)|le tengo miedo|tengo miedo (de|a) (el|ella|mi (ex|marido|esposo|novio|pareja|padrino|dealer))|depredador*)',
    without: '@kindly|anos|perro|hablar (en|con)|recaida|pelicula|a recaer|la muerte',
    despite: 'negated',
  },
  // mi novio me obliga a consumir con él
  obliga: {
    say: '((me (obliga|obligan|fuerza|forza|presiona|presionan|pega|golpea|maltrata|esta obligando|esta presionando|hace) (a|para|para que|que)? ~2 (consumir|consuma|usar|use|tomar|beber|drogarme|drogue|inyectarme|vender|venda|prostituirme|acostarme|dejar (la metadona|el tratamiento|mi)|deje (la metadona|el tratamiento|mi)|salir con|tener sexo|mandar|mande|comprar|compre|vernos|cuando)?|no me deja (salir|ir a|hablar con|tomar mi|tener mi|llamar|usar mi (telefono|celular)|irme|ver a)|me (quito|quita|esconde|escondio) (el|mi|la|mis) (telefono|celular|metadona|medicina|pastillas|llaves|dinero|documentos|medicacion|tratamiento|suboxone|papeles)|quiere que (consuma|use|recaiga|tome|me drogue|beba|venda|me prostituya) ~2 (con el|con ella|para el|otra vez)?))',
    with: '(el|ella|novio|novia|esposo|esposa|marido|mujer|ex|dealer|pareja|amigo|roommate|primo|tipo|hombre|hermano|padrote|proxeneta|alguien|companero|jefe|casero|cunado|suegro)',
    without:
      '@kindly|anos|la enfermedad|mi cabeza|mi mente|clinica|medic*|doctor*|juez|trabajo|la abstinencia|el dolor|el sueno|la tos|la pierna|me hace consumir menos',
    despite: 'negated',
  },

  // me espera afuera del grupo y me acompaña aunque le dije que no
  'me-presiona': {
    say: '(me espera (afuera|a la|en)|me acompana hasta|me (sigue|siguio|siguen) (hasta|desde|por la calle|en la calle|a mi|a todos|cuando salgo)|encontro mi (facebook|instagram|perfil|direccion|numero)|sabe (donde (vivo|trabajo|estoy|me)|mi direccion)|me manda (corazones|mensajes|fotos|capturas)|me mando (mensajes|fotos)|queriendo fotos|fotos mias|me pregunta (donde vivo|que traigo puesto)|que vaya sol*|me paso el brazo|me dijo al oido|al oido|me toca (la|el|las|los|sin|donde|todo)|me toco (la|el|las|los|sin) (pierna*|cintura|nalga*|cuerpo|pecho*|permiso|brazo)|a cambio de|si soy buen*|si no (vuelvo|me acuesto|le|accedo|salgo)|aunque le dije que no|ya le dije que no|consuma con|deje la metadona|pruebe sus pastillas|que pruebe|venderme|me vende|me (ofrece|ofrecen) ~3 (pastilla*|droga|fumar|consumir|bolsa|gratis|un pase)|trae droga|traen droga|fuma enfrente|controla (mi|mis) (metadona|suboxone|dinero|telefono|medicina)|rogarle|miedo (de|a) (mi|el|ella)|me pego (otra vez|anoche|ayer|hoy|una|en la)|me pega (cuando|si|en la|y|delante)|me golpeo|me golpea|me ahorco|nadie (le|me) va a creer|manda capturas|le conto a todos|le cuenta a|chantaj*|me amenaz*|amenaza con|amenazandome|un carro afuera|afuera de mi|numeros distintos|como hacer que pare|hacer que pare|no me deja (en paz|tranquil*)|me insiste|me molesta|me acosa|acosa|que me va a (matar|pegar|golpear|hacer)|quitarmelo de encima|me escribe a toda hora|me toca cuando)',
    without:
      '@kindly|anos|por fin|no gracias|patitos|ninos|hijos|hija|gato|perro|perrita|dios|abrazo|buenos dias|flores|ano pasado|bloquee a todos|sostiene|apoyo|amor|receta|felicit*|mi miedo|miedo a recaer|recaer|aventon',
    nowhere: 'patitos|por fin dejo|a salvo|que amable',
    despite: 'negated supposed',
  },

  // hay alguien que me manda mensajes subidos de tono y no sé qué hacer
  'otras-palabras': {
    say: '(subidos de tono|me (esta|anda|vive|tiene) ~1 (acosando|buscando|vigilad*|vigilando|siguiendo|presionando|amenazando|amenazad*|chantajeando|celando|rondando|molestando|persiguiendo)|me (ronda|rondan|vigila|cela|presiona|presionan|manosea|morbosea|extorsiona) ~4 (todos|todo|diario|siempre|cada|para|a la|afuera|cuando|si|otra)|no (quiere|acepta|entiende) que (no|ya no|lo deje|le diga)|no se como (decirle|quitarme|librarme|zafarme|pararlo|bloquear)|me hace (propuestas|proposiciones|comentarios|sentir incomod*)|comentarios (sexuales|sobre mi cuerpo|de mi cuerpo)|(mensajes|fotos|audios|videos|llamadas) (sexuales|rar*|incomod*|intim*|a toda hora|de madrugada|obscen*|de su)|sin ropa|me (quiso|quiere|intento|trato de) ~1 (besar|tocar|abusar|forzar|violar|obligar|llevar|meter|convencer de (usar|consumir)|drogar)|me (acorralo|arrincono|empujo|forzo|violo|drogo)|me (invita|invito|insiste|insisten|convida|convidan|tienta|tientan|ofrece|ofrecen|ofrecio) ~3 (consumir|usar|a su (casa|cuarto)|droga|un toque|un pase|a probar|a tomar|fiado|a fumar|a solas)|aparecio (en|afuera)|aparece (en|afuera|donde)|se aparece|me cayo (a|en) (la casa|mi casa)|(publicar|subir|difundir|mandar|ensenar|mostrar|filtrar) mis (fotos|videos|mensajes|conversaciones)|(contar|decir|decirle|contarle) ~3 (mi jefe|mi familia|mi trabajo|mi esposo|mis papas|todos|mi mama|la policia) ~4 (si no|que estoy|que uso|metadona|dinero)?|si no (le pago|me acuesto|le mando|hago lo que|vuelvo con|salgo con)|me (quita|quito|esconde|escondio|tira|tiro) (la|mi|el|mis) (metadona|suboxone|medicina|telefono|celular|dinero|dosis))',
    without:
      '@kindly|anos|por fin|dios|mi (hija|hijo|bebe|nieta|perro|gato|perrita)|no gracias|clase|la culpa|las ganas|la ansiedad|mi mente|mi cabeza|pelicula|cumpleanos|madrina|mi mama me|abrazo|cafe|pastel|cancer',
    despite: 'negated supposed',
  },
}
