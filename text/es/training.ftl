### Práctica para quienes aprenden a cuidar un grupo: situaciones, preguntas, respuestas y lo que puede pasar después.
### Aquí no se regaña: cada respuesta es algo que hace gente buena. En estos textos no hay ningún número de teléfono.
### Los mensajes de varias líneas se muestran como un párrafo o un punto por línea.

## La primera página
training-title = Capacitación
training-heading = Práctica para quienes cuidan un grupo
training-lead = Diez situaciones que se dan en los grupos de apoyo. Lee una, elige qué harías y mira qué puede pasar después.
training-does = Lo que hace quien facilita
training-does-list =
    Abre la puerta a la hora, y ya está ahí cuando llega la gente.
    Dice las normas con palabras sencillas, y también las cumple.
    Hace lugar para que hable quien quiera hablar.
    Nota quién se quedó en silencio y le pregunta cómo está.
    Sabe qué hacer en una emergencia, y lo hace.
    Dice sin pena: «No lo sé. Voy a preguntar».
training-does-not = Lo que no hace quien facilita
training-does-not-list =
    No hace de terapeuta, ni de médico, ni de juez. Es alguien del grupo que se ha preparado.
    Nunca dice cuánto tomar de nada, ni le dice a nadie que deje o cambie un medicamento.
    No promete guardar en secreto un peligro.
    No actúa a espaldas de nadie. Si hay una vida en peligro, lo dice y pide ayuda.
    No sale con miembros del grupo ni hace negocios con ellos.
    No carga con todo a solas.
training-how = Cómo funciona
training-how-list =
    Lee la situación. Respira, como harías en una reunión de verdad.
    Elige una de tres respuestas. Las tres las da gente real, con buenas razones.
    Mira qué suele pasar después, y por qué. Luego mira también las otras dos.
training-how-points = No hay puntos ni notas. Haz cada situación las veces que quieras, a solas o con otras personas que aprenden.
training-then = Después de estas páginas
training-then-lead = Leer es un comienzo. No basta para llevar un grupo a solas. Lo demás lo haces con tu organización:
training-then-list =
    Observas. Vas a reuniones junto a alguien con experiencia, y después las comentan.
    Practicas. Llevas una reunión, más de una vez, con alguien de experiencia en la sala.
    Dos personas de la organización firman por ti. Las dos te han visto facilitar y están de acuerdo en que ya puedes. Hasta entonces, no facilites a solas.
    Repasas. Vuelves a las situaciones cada año, y después de una pausa larga.
    Hablas. Tras una reunión difícil, te sientas con alguien de confianza en menos de un día.
training-then-who = Este sitio no lleva cuenta de quién ha practicado ni de quién ha firmado. De eso se ocupa tu organización, a su manera. Pregunta ahí quién está a cargo.
training-situations = Las situaciones
training-situations-care = Algunas tratan de muerte, de sobredosis o de presiones. Puedes parar cuando quieras.
training-situations-help = ¿Te pasa algo así en este momento? Abre Ayuda ahora

## En cada página de una situación
training-title-question = Capacitación { $situation }: pregunta { $question }
training-title-answer = Capacitación { $situation }: pregunta { $question }, respuesta { $answer }
training-title-card = Capacitación { $situation }: para guardar
training-question-of = Pregunta { $question } de { $count }
training-chosen = Elegiste
training-best = Esto suele ayudar
training-other = Mucha gente haría esto
training-go-on = Seguir
training-to-card = Ver qué recordar
training-others = Ver las otras respuestas
training-all = Todas las situaciones

## La tarjeta del final
training-remember = Para recordar
training-say = Palabras que puedes usar
training-call = A quién llamar
training-call-open = Abrir Ayuda ahora
training-debrief = Para conversar
training-debrief-lead = Llévale esta pregunta a alguien que también cuide un grupo:
training-next = La siguiente situación
training-again = Hacer esta otra vez

## Palabras de suicidio en una reunión
training-heavy-title = Palabras de suicidio en una reunión
training-heavy-about = Alguien dice que sería mejor no despertar.
training-heavy-situation =
    Llevas una reunión de noche, solo con voz. Hay nueve personas, y Noa facilita contigo.
    Sol casi no ha hablado. De pronto dice: «No puedo más. Todo el mundo estaría mejor si un día yo no despertara».
    Nadie responde. Alguien hace una broma para romper el silencio.
    No sabes el nombre real de Sol, ni dónde vive.
training-heavy-1-ask = ¿Qué haces primero?
training-heavy-1-a = Sigo con la ronda y le escribo después. No quiero que pase un mal rato delante del grupo.
training-heavy-1-a-then =
    Sol acaba de decir algo durísimo y no le llega ninguna respuesta. Ese silencio puede sonar así: aquí nadie quiere saberlo.
    Tu intención es cuidar. Pero una pregunta tranquila incomoda menos que el silencio. Y esperar gasta un tiempo que Sol quizá no tenga.
training-heavy-1-b = Le digo: «Sol, qué bueno que lo dijiste. ¿Estás pensando en matarte?»
training-heavy-1-b-then =
    Puede que Sol calle un momento, y luego diga «sí», «no» o «a veces». Ahora ya saben de qué están hablando.
    Preguntar con palabras claras no le mete la idea a nadie. A mucha gente le alivia que alguien aguante oírlo. Y si la respuesta es no, no se perdió nada.
training-heavy-1-c = Le digo: «No digas eso, Sol. Tienes mucho por qué vivir».
training-heavy-1-c-then =
    Lo dices con cariño. Sol puede entender: de esto aquí no se habla. Dice «perdón, olvídenlo» y se apaga. El dolor sigue, solo que ya nadie lo ve.
    Las razones para vivir pueden venir después. Antes hace falta creerle y preguntarle.
training-heavy-2-scene = Le preguntas a Sol sin rodeos. Responde: «Sí. Lo pienso todas las noches». El grupo está oyendo.
training-heavy-2-ask = ¿Qué haces ahora?
training-heavy-2-a = Le pregunto cómo y cuándo, ahí mismo. Entre todos pesa menos.
training-heavy-2-a-then =
    Hay quien quiere ayudar, hay quien se asusta, y hay quien ha pasado por lo mismo. Sol está contando lo peor a todo el grupo a la vez.
    Hablar de maneras de morir también puede lastimar a quien escucha. Guarda esas preguntas para un espacio más pequeño.
training-heavy-2-b = Termino la reunión para todos y así puedo hablar con Sol.
training-heavy-2-b-then =
    Ya tienes tiempo para Sol. Pero los demás se van con lo que oyeron, y a algunos también les hace falta alguien. Sol puede pensar: arruiné la reunión.
    Si facilitas sin nadie más, quizá una pausa sea lo mejor que puedes hacer. Entonces pide a alguien de confianza que se quede con los demás.
training-heavy-2-c = Le pido a Noa que siga con el grupo, y a Sol que hable conmigo aparte, ya mismo.
training-heavy-2-c-then =
    Sol tiene toda la atención de una persona. Y el grupo tiene a Noa, que dice: «Fue duro oír eso. ¿Cómo están?»
    Por eso es mejor facilitar entre dos. Vayan a la otra sala al mismo tiempo. Que Sol no espere a solas en una sala vacía.
training-heavy-3-scene = Ya están aparte. Sol tiene unas pastillas a mano y te pide: «Prométeme que no se lo dirás a nadie».
training-heavy-3-ask = ¿Qué respondes?
training-heavy-3-a = «Eso no te lo puedo prometer, porque quiero que vivas. No haré nada a tus espaldas. ¿Puedes poner las pastillas lejos mientras hablamos?»
training-heavy-3-a-then =
    Quizá Sol se enoje un momento. Se confía más en una palabra honesta que en una promesa que después se rompe.
    La distancia da tiempo, y con el tiempo suele pasar lo peor. Ahora puedes decir quién va a saberlo y por qué, y contarlo junto con Sol.
training-heavy-3-b = «Te lo prometo». Sol confía en mí y no quiero perder eso.
training-heavy-3-b-then =
    Sol se calma un minuto. Pero si el peligro crece, tendrás que romper tu palabra o cargar con esto sin ayuda. Las dos cosas duelen, a Sol y a ti.
    Hay promesas que sí puedes cumplir: ahora me quedo contigo, no te juzgo, no hago nada en secreto.
training-heavy-3-c = Salgo rápido y busco a alguien que mande a la policía.
training-heavy-3-c-then =
    Con miedo, queremos pasarle el problema a alguien más. Pero Sol queda a solas con las pastillas. Y la policía en la puerta, sin aviso, puede asustar mucho.
    ¿Sol está a punto de morir, o ya tomó algo? Entonces sí: llama al número de emergencia y pide ayuda médica. Pregúntale dónde está, dile que estás llamando y no te vayas.
training-heavy-4-scene = Sol dejó las pastillas en otro cuarto. Está llorando, y no hay nadie más en la casa.
training-heavy-4-ask = ¿Cómo sigues?
training-heavy-4-a = Me quedo hasta que su voz suene mejor. Luego le deseo buenas noches.
training-heavy-4-a-then =
    Le ayudaste a pasar una hora terrible, y eso cuenta. Pero muchas veces esto vuelve de madrugada, cuando no hay nadie.
    Lo que sostiene es un paso pequeño y claro: una línea, una persona, una hora.
training-heavy-4-b = Me quedo mientras llamamos juntos a una línea de crisis. Buscamos quién puede ir a su casa, y fijamos una hora para hablar mañana.
training-heavy-4-b-then =
    Sol ya tiene tres hilos: una voz preparada, alguien en el cuarto y una hora mañana. Si uno se rompe, quedan dos.
    Cuéntalo en tu organización esta misma noche. Y luego deja que alguien te escuche a ti.
training-heavy-4-c = Le doy mi número: «Llámame cuando quieras, toda la noche».
training-heavy-4-c-then =
    Sol te lo agradece. Pero a las tres de la mañana quizá duermas, o ya no te queden fuerzas. Y se rompe el único hilo.
    En una línea de crisis siempre hay alguien despierto. Sé una de varias personas para Sol, nunca la única.
training-heavy-remember =
    Pregunta con palabras claras. Preguntar no lo provoca.
    Nunca prometas guardar en secreto un peligro.
    Una persona con quien sufre, otra con el grupo.
    Primero, lejos de lo que pueda hacer daño. Luego una línea, una persona y una hora.
    Avisa esa noche a tu organización, y habla tú también con alguien.
training-heavy-say =
    «Qué bueno que lo dijiste. ¿Estás pensando en matarte?»
    «Esto no lo puedo guardar en secreto, y no haré nada a tus espaldas».
    «¿Puedes ponerlo lejos mientras hablamos?»
    «Llamemos los dos. Me quedo contigo».
training-heavy-call = A una línea de crisis, junto con la persona. ¿Ya tomó algo, o puede morir en los próximos minutos? Entonces al número de emergencia.
training-heavy-debrief = ¿Qué te haría difícil decir esa pregunta en voz alta? ¿Qué te ayudaría?

## Una sobredosis en cámara
training-camera-title = Una sobredosis en cámara
training-camera-about = En la pantalla, alguien ya no se mueve.
training-camera-situation =
    Hay seis personas en una reunión con video. Noa facilita contigo.
    Cruz llegó tarde, con la voz pesada, y solo dijo: «Un día larguísimo».
    Diez minutos después tiene la barbilla sobre el pecho. Se oye un gorgoteo lento, como un ronquido.
    Alguien escribe en el chat: «Ay, Cruz se durmió».
training-camera-1-ask = ¿Qué haces?
training-camera-1-a = Dejo que duerma. Tuvo un mal día, y despertar a la gente es de mala educación.
training-camera-1-a-then =
    Si fuera sueño, estaría bien. Pero el gorgoteo y la respiración lenta son señales de sobredosis. Sin aire, un cuerpo solo tiene minutos.
    Si despiertas a alguien que solo dormía, se ríen y ya. Ese es el error pequeño.
training-camera-1-b = Le apago el micrófono, porque molesta. En unos minutos vuelvo a mirar.
training-camera-1-b-then =
    El grupo tiene silencio, y tú perdiste tu mejor señal. Ese sonido te decía cómo respira Cruz.
    Deja encendidos el sonido y la imagen. Son tu única ventana.
training-camera-1-c = Interrumpo y llamo fuerte, varias veces: «¡Cruz! ¡Cruz, despierta! ¡Contéstame!»
training-camera-1-c-then =
    O levanta la cabeza y protesta, o no pasa nada. Las dos cosas te dicen qué sigue.
    Además, alguien en el cuarto de al lado puede oír tu voz por el teléfono. Esa puede ser la ayuda que falta.
training-camera-2-scene = Gritas su nombre. Nada. Los labios se ven grises. No sabes dónde vive Cruz.
training-camera-2-ask = ¿Y ahora?
training-camera-2-a = Digo a todo el grupo: «Puede ser una sobredosis. ¿Quién sabe dónde está Cruz? Llama ya a una ambulancia y da la dirección».
training-camera-2-a-then =
    Ariel dice: «Conozco la casa», y llama. Otros buscan a su hermana. Tú no le quitas los ojos de encima y sigues llamando por su nombre.
    Una frase clara le da a cada quien algo que hacer. Quien sabe el lugar llama directo: es más rápido que contártelo a ti. ¿Nadie lo sabe? Llama igual al número de emergencia y di todo lo que tengas.
training-camera-2-b = Antes de alarmar a nadie, busco en mensajes y listas quién es Cruz.
training-camera-2-b-then =
    Primero quieres saber con certeza. Pero aquí se usan nombres elegidos, y ninguna lista trae direcciones. Los minutos se van.
    La lista más rápida es la gente de la sala. Pregunta en voz alta. Que una persona busque mientras otra llama.
training-camera-2-c = Corto el video, para que los demás no tengan que ver esto.
training-camera-2-c-then =
    Quieres evitarles el golpe. Pero ya nadie ve si Cruz respira, ni hay quien te oiga a su lado.
    Deja abierta su imagen para ti. Noa puede llevarse a los demás a otra sala, y preguntar ahí quién sabe la dirección.
training-camera-3-scene = Ariel está llamando a la ambulancia. Alguien que vive con Cruz te oyó y entra corriendo: «¿Qué hago?» En la repisa hay naloxona.
training-camera-3-ask = ¿Qué le dices?
training-camera-3-a = «Ponle agua fría y dale bofetadas hasta que despierte».
training-camera-3-a-then =
    Lo hemos visto en mil películas. Pero el agua fría y los golpes gastan tiempo, pueden lastimar y no devuelven la respiración.
    Lo que falta es aire y naloxona. Abre Ayuda ahora y lee los pasos en voz alta, uno por uno.
training-camera-3-b = «Grítale, y frótale fuerte el hueso del pecho con los nudillos. Dale la naloxona. Luego respiramos por Cruz. Yo te leo cada paso».
training-camera-3-b-then =
    Ya sabe qué hacer. Cabeza hacia atrás, la punta del aerosol en la nariz, apretar. Dos respiraciones, y luego una cada cinco segundos. Si no responde en dos o tres minutos: otro aerosol.
    La naloxona no hace daño si resulta ser otra cosa. Lee los pasos en Ayuda ahora y no tendrás que acordarte de nada.
training-camera-3-c = «No toques nada. La ambulancia ya viene, y podrías hacerlo mal».
training-camera-3-c-then =
    Suena prudente. Pero sin respirar quedan minutos, y la ambulancia puede tardar más.
    Alguien con miedo y con pasos claros vale mucho más que nadie. Quédate ahí y cuenten juntos las respiraciones.
training-camera-4-scene = Cruz vuelve a respirar, se sienta, tiene náuseas y está de mal humor: «Déjenme en paz. Que se vayan todos».
training-camera-4-ask = ¿Qué le dices?
training-camera-4-a = «Bueno, ya pasó. Descansa». Ya abrió los ojos, y es lo que quiere.
training-camera-4-a-then =
    Parece el final. Pero el efecto de la naloxona se va a los 30 o 90 minutos, y la sobredosis puede volver. También durmiendo.
    Quien vive ahí se queda hasta que llegue la ambulancia. Si a Cruz le da sueño: de lado, y mirando cómo respira.
training-camera-4-b = «¿Sabes el susto que nos diste? ¡Casi te mueres!»
training-camera-4-b-then =
    El susto tiene que salir por algún lado. Pero Cruz ya siente malestar y vergüenza, y ahora quizá se vaya. Estar a solas es lo más peligroso.
    Tu susto es real. Su lugar es la charla de después, con gente que también facilita.
training-camera-4-c = «Dejaste de respirar y te dieron naloxona. El efecto se pasa, y esto puede volver. Por favor, no te quedes a solas hasta que llegue la ambulancia».
training-camera-4-c-then =
    Cruz protesta, y se queda. Esperar cuesta menos cuando uno sabe qué pasó.
    Más adelante el grupo puede decirle: aquí tienes tu lugar, y todos tus días siguen contando. Dale tiempo a quienes lo vieron. Date tiempo a ti.
training-camera-remember =
    Gorgoteo, respiración lenta, no contesta: actúa como en una sobredosis. No hace falta saberlo con seguridad.
    Deja encendidos la cámara y el sonido.
    Quien sabe el lugar llama a la ambulancia.
    Lee los pasos en voz alta desde Ayuda ahora.
    Después de la naloxona, que alguien se quede. El efecto se pasa.
    Habla después con todos los que lo vieron.
training-camera-say =
    «Puede ser una sobredosis. ¿Quién sabe dónde está Cruz? Llama ya».
    «Frótale fuerte el pecho. Dale la naloxona. Contamos juntos las respiraciones».
    «Puede volver. Por favor, quédate hasta que llegue la ambulancia».
training-camera-call = Al número de emergencia, para una ambulancia. Los pasos y los números están en Ayuda ahora.
training-camera-debrief = ¿Cómo podría alguien de tu grupo, si quiere, contarle a una persona dónde está? ¿Quién lo decide?

## Alguien que habla y habla
training-airtime-title = Alguien habla y habla
training-airtime-about = Una sola voz llena la hora y las demás se apagan.
training-airtime-situation =
    Tu grupo se reúne una hora. Hoy hay doce personas.
    Dani lleva dieciocho minutos: el casero, el jefe, el autobús.
    Dos personas apagaron la cámara. Kai vino por primera vez y no ha dicho nada.
    Cada vez que vas a decir algo, Dani acelera.
training-airtime-1-ask = ¿Qué haces?
training-airtime-1-a = Dejo que termine. Interrumpir es feo, y se nota que le hace falta.
training-airtime-1-a-then =
    Dani se siente mejor un rato. Kai se va sin haber hablado, y tal vez no vuelva. El resto aprende que aquí hay que pelear por un lugar.
    Tu bondad le llega a quien oyes. A las once personas que no oyes también les hace falta.
training-airtime-1-b = Le digo: «Dani, te detengo aquí. Oigo que es mucho lo que traes. Ahora quiero oír a los demás».
training-airtime-1-b-then =
    Dani titubea y para. Alguien suspira. Usaste su nombre, mostraste que escuchabas y dijiste qué sigue.
    Parar con cariño les sirve a todos. A Dani también: cinco minutos se escuchan mejor que veinte.
training-airtime-1-c = Le apago el micrófono y doy la palabra a otra persona.
training-airtime-1-c-then =
    Hay silencio enseguida. Pero Dani sigue hablando para nadie, se da cuenta y siente vergüenza delante de todos. Los demás piensan: eso me puede pasar a mí.
    Primero van las palabras. Un micrófono se apaga sin avisar solo cuando se está lastimando a alguien.
training-airtime-2-scene = Detuviste a Dani con buenas palabras. Te dice: «¿O sea que aquí no puedo hablar?»
training-airtime-2-ask = ¿Qué respondes?
training-airtime-2-a = «¡Claro que sí! Perdón. Sigue, sigue».
training-airtime-2-a-then =
    Se acabó el momento incómodo, para ti. Dani empieza otra vez, y la próxima parada costará el doble.
    No tienes que pedir perdón. Se puede ser amable y no ceder.
training-airtime-2-b = «Siempre haces lo mismo. Ya nos cansaste a todos».
training-airtime-2-b-then =
    Puede que alguien lo sienta así. Dicho delante de todos es un golpe, y Dani va a defenderse o a desaparecer.
    Habla de hoy, no de «siempre». Y cuida el tiempo del grupo sin hablar en nombre de todos.
training-airtime-2-c = «Sí puedes. Cada quien tiene cinco minutos, tú y yo también. Después de la ronda hay tiempo para más».
training-airtime-2-c-then =
    Ya no se trata de Dani, sino de una regla que es igual para todos. Y Dani sabe cuándo le vuelve a tocar.
    Es más fácil si la regla se dice al empezar cada reunión, con un reloj a la vista.
training-airtime-3-scene = Terminó la reunión. Tienes un momento tranquilo con Dani.
training-airtime-3-ask = ¿Cómo empiezas?
training-airtime-3-a = «¿Cómo te fue hoy? Me pareció que es mucho, y que no tienes a tanta gente a quien contárselo».
training-airtime-3-a-then =
    Quizá oigas que Dani no ha hablado con nadie en toda la semana. Entonces pueden buscar juntos: un compañero, una llamada entre reuniones, otro grupo.
    Quien habla sin parar muchas veces no tiene otro lugar. A veces le da miedo el silencio.
training-airtime-3-b = «Si vuelve a pasar, vas a tener que salir del grupo».
training-airtime-3-b-then =
    Quieres dejarlo claro de una vez. Pero a Dani todavía nadie le ha dicho qué estaría bien, solo qué está mal. Con miedo se habla más, o se deja de venir.
    Di primero lo que deseas, y ofrece una señal: «Cuando levante la mano, te queda un minuto».
training-airtime-3-c = Nada. Al final sí paró.
training-airtime-3-c-then =
    Da ganas de dejarlo así. La próxima semana empieza de nuevo, y tú tendrás menos paciencia.
    Cinco minutos amables hoy ahorran muchos difíciles. Y Dani se entera de que no era un rechazo.
training-airtime-remember =
    Di al principio la regla del tiempo, igual para todos.
    Para detener: el nombre, las gracias y lo que sigue.
    No cedas, y sigue siendo amable.
    Después pregunta qué hay detrás.
    Busca a quien no ha hablado. Invítale, y acepta que pase.
training-airtime-say =
    «Te detengo aquí. Oigo que es mucho lo que traes».
    «Cada quien tiene cinco minutos. Después de la ronda hay tiempo para más».
    «Kai, ¿quieres decir algo? También está bien solo escuchar».
training-airtime-call = Casi siempre, a nadie. ¿Alguien habla sin parar porque está en peligro? Pregúntale, y abran juntos Ayuda ahora.
training-airtime-debrief = ¿A quién te cuesta interrumpir en tu vida? ¿Qué haces entonces?

## Mensajes privados a alguien que acaba de llegar
training-messages-title = Mensajes privados a alguien que acaba de llegar
training-messages-about = Un miembro muy querido se acerca demasiado a una persona nueva.
training-messages-situation =
    Remy llegó al grupo hace nueve días. Al principio escribía mucho. Desde ayer, casi nada.
    Hoy te cuenta: «Alex me escribe todas las noches. Dice que puedo quedarme en su casa, y que solo nos entendemos nosotros dos. A lo mejor exagero».
    Alex lleva años aquí. Mucha gente le tiene cariño, y tú también.
training-messages-1-ask = ¿Qué le dices a Remy?
training-messages-1-a = «Alex es así con todo el mundo. No lo hace con mala intención».
training-messages-1-a-then =
    Conoces un lado bueno de Alex, y cuesta ver otro. Remy piensa: entonces la culpa es mía. Difícilmente lo contará otra vez.
    Ahora no te toca juzgar a Alex. Te toca escuchar a Remy.
training-messages-1-b = «Gracias por contármelo. Lo tomo en serio. No tienes que contestarle. ¿Qué te haría sentir a salvo en este momento?»
training-messages-1-b-then =
    Remy respira, y cuenta más. Que le crean es la mitad. Y la pregunta le devuelve lo que esos mensajes le quitaron: decidir.
    Rápido, en secreto, «solo nosotros dos»: son señales serias, venga de quien venga.
training-messages-1-c = «Escríbele a Alex que no quieres. Con eso se acaba».
training-messages-1-c-then =
    Con algunas personas basta. Pero le dejas la parte difícil a quien menos poder tiene aquí. Si Alex insiste, Remy está sin nadie.
    Remy puede decirle que no. Pero no tiene por qué hacerlo antes de recibir ayuda.
training-messages-2-scene = Escuchaste. Remy te enseña los mensajes. Alex también le pide fotos y dinero.
training-messages-2-ask = ¿Qué haces con esto?
training-messages-2-a = Escribo en el grupo: «Cuidado con Alex, sobre todo si acabas de llegar».
training-messages-2-a-then =
    Quieres proteger a los demás enseguida. Pero el grupo se parte, la gente adivina quién habló y Remy pasa a ser el tema. Alex tiene tiempo de borrarlo todo.
    A los demás los protege mejor quien puede decidir, rápido y sin ruido.
training-messages-2-b = Le escribo a Alex: «Remy me contó lo de tus mensajes. Para ya».
training-messages-2-b-then =
    Quieres que termine pronto. Ahora Alex sabe quién habló, y esta misma noche puede presionar a Remy.
    Nunca digas quién te lo contó. Que Alex lo sepa por la organización, cuando Remy esté a salvo.
training-messages-2-c = Le pido a Remy que guarde los mensajes. Le digo que hoy voy al equipo de seguridad de la organización, y qué voy a decir.
training-messages-2-c-then =
    Remy sabe qué sigue, y nada ocurre en secreto. Gente que no lleva este grupo lo mira con calma. Quizá sepan de otros casos.
    Una pregunta más para Remy: «¿Quieres que hasta entonces Alex no pueda acercarse a ti?»
training-messages-3-scene = Dos personas de la organización decidieron que Alex quede fuera por ahora. En el grupo preguntan: «¿Dónde está Alex? ¿Quién se quejó?»
training-messages-3-ask = ¿Qué dices?
training-messages-3-a = «No puedo decir quién fue. Solo que fue alguien nuevo».
training-messages-3-a-then =
    Querías decir un poquito, para calmar. En un grupo pequeño, un poquito basta: las miradas van a Remy.
    No digas nada que haga más chico el círculo. Ni «nuevo», ni «la semana pasada», ni «alguien de los martes».
training-messages-3-b = «Por ahora Alex no está. Lo decidieron dos personas de la organización. No hablo de los motivos. Si los mensajes de alguien te hacen mal, ven conmigo o ve con ellas».
training-messages-3-b-then =
    Habrá quejas, porque se extraña a Alex. Pero oyeron tres cosas: se decidió con justicia, no se dan nombres y se puede venir a hablar.
    Quizá venga más de una persona. Pasa a menudo.
training-messages-3-c = Borro la pregunta. Mientras menos se diga, mejor.
training-messages-3-c-then =
    El muro queda en silencio, y por detrás hay ruido. Donde nadie dice nada, la gente inventa una historia, y pocas veces trata bien a Remy.
    Se puede decir qué se decidió sin decir por qué.
training-messages-remember =
    Primero cree. No te toca juzgar.
    Señales: rápido, en secreto, «solo nosotros dos», favores, dinero, fotos.
    Nunca digas quién te lo contó, ni des pistas.
    Que guarde los mensajes, y avisa el mismo día a la organización.
    Deciden dos personas, que no sean amigas de ninguna de las partes.
training-messages-say =
    «Gracias por contármelo. Lo tomo en serio».
    «No le debes una respuesta a nadie».
    «Hoy voy al equipo de seguridad. Esto es lo que voy a decir. ¿Te parece bien?»
    «No hablo de quién ni de por qué».
training-messages-call = Al equipo de seguridad de tu organización, el mismo día. ¿Hay amenazas, o alguien está en su puerta? Entonces al número de emergencia.
training-messages-debrief = ¿De quién de tu grupo te costaría más creer algo así? ¿Qué te dice eso?

## Palabras contra la medicación
training-advice-title = «Con metadona no estás de verdad en recuperación»
training-advice-about = Menosprecian la medicación de alguien, y piensa en dejarla.
training-advice-situation =
    Ariel escribe en el muro del grupo: «Seis semanas con metadona, y por primera vez dormí toda la noche».
    Kai responde: «Eso no es recuperación. Solo cambiaste una cosa por otra. Yo pude sin nada».
    Dos personas escriben que Kai tiene razón.
    Y Ariel, muy corto: «Tal vez debería dejar de tomarla».
training-advice-1-ask = ¿Qué escribes primero?
training-advice-1-a = «Cada quien tiene su opinión. No perdamos la amabilidad».
training-advice-1-a-then =
    Suena justo. Ariel lee: aquí es cuestión de opiniones si yo pertenezco. Y sigue pensando en dejarla mañana.
    No es solo una opinión. En estudios con unas 750 mil personas hubo cerca de la mitad de muertes durante el tratamiento con metadona o buprenorfina que fuera de él.
training-advice-1-b = «Kai, una frase más así y te vas».
training-advice-1-b-then =
    Das la cara por Ariel, y eso está bien. Pero ahora las miradas están en ti y en Kai, y la última frase de Ariel queda sin respuesta.
    Primero la persona en peligro, después la regla. Con Kai se puede hablar en privado.
training-advice-1-c = «Ariel, la metadona es recuperación. Aquí tienes tu lugar tal como estás. Por favor, no cambies nada sin hablar antes con quien te la receta».
training-advice-1-c-then =
    Ariel tiene una respuesta en el mismo lugar donde le dolió. Y también quienes toman medicación y no habían dicho nada.
    Dejarla aumenta el riesgo de morir: el cuerpo pierde la costumbre y las ganas vuelven. Por eso esta respuesta no espera a mañana.
training-advice-2-scene = Ya le respondiste a Ariel. Kai te escribe: «Solo dije la verdad. A mí lo único que me sirvió fue no tomar nada».
training-advice-2-ask = ¿Qué le respondes a Kai?
training-advice-2-a = «Me alegra que estés aquí, y tu camino es tuyo. Cuéntalo como tu historia. Aquí nadie le dice a otra persona que su medicación no es recuperación».
training-advice-2-a-then =
    Quizá Kai proteste. Pero su historia tiene un lugar, y el límite queda claro: hablo de lo mío.
    Detrás de esas palabras muchas veces hay orgullo, o alguien querido que murió. Puedes preguntar por eso.
training-advice-2-b = Le mando tres estudios y le explico por qué no es así.
training-advice-2-b-then =
    Los datos te dan la razón. Kai lee: perdiste. Y sale a buscar un cuarto estudio.
    Los datos son para quien pregunta. Aquí se trata de cómo nos tratamos, y para eso basta una frase.
training-advice-2-c = «A lo mejor tienes razón. Pero no lo digas tan fuerte, que la gente se molesta».
training-advice-2-c-then =
    Quedas en paz con Kai. Pero entendió que piensas igual, y sigue por mensajes privados, donde tú no ves.
    Esta norma no trata del tono. La gente vive más porque sigue en tratamiento.
training-advice-3-scene = Ariel te pregunta en privado: «¿Y si al menos tomo menos? ¿Tú qué harías?»
training-advice-3-ask = ¿Qué respondes?
training-advice-3-a = «Yo fui bajando poco a poco. Te cuento cómo lo hice».
training-advice-3-a-then =
    Conoces ese camino y quieres ayudar. Pero su cuerpo no es el tuyo, y viniendo de ti va a sonar a instrucciones.
    Comparte lo que sentiste, nunca cuánto. Las cantidades se hablan con quien receta.
training-advice-3-b = «Eso no te lo puedo decir, ni yo ni nadie aquí. ¿Qué hay detrás de tu pregunta? Podemos anotar lo que quieres preguntar a quien te la receta».
training-advice-3-b-then =
    Quizá no se trata de la cantidad, sino de la vergüenza de ayer. O del sueño en el trabajo, y ahí sí puede ayudar quien receta.
    No das consejos, y aun así Ariel no se va sin compañía.
training-advice-3-c = «Eso es cosa de médicos. No puedo hablar del tema».
training-advice-3-c-then =
    El límite es correcto, y qué bueno que lo cuides. Pero Ariel oye una puerta que se cierra, y busca la respuesta en otro lado.
    No al consejo, sí a la persona: pregunta qué hay detrás.
training-advice-remember =
    Responde enseguida, en el mismo lugar donde se leyó.
    Primero la persona lastimada, después quien lo dijo.
    Cada quien habla de su camino, y de la medicación de nadie más.
    Nada de consejos sobre cantidades, ni menos ni más.
    Dejarla es peligroso. Todo cambio pasa por quien receta.
training-advice-say =
    «La medicación es recuperación. Aquí tienes tu lugar tal como estás».
    «Tu camino es tuyo. Por favor, cuéntalo como tuyo».
    «Eso no te lo puedo decir. ¿Anotamos lo que quieres preguntar?»
training-advice-call = A quien receta la medicación. ¿Alguien la dejó y consumió, o está en peligro? Entonces, Ayuda ahora.
training-advice-debrief = ¿Qué piensas tú de la medicación? ¿Podría alguien de tu grupo notarlo en tu cara?

## Alguien nuevo llora
training-tears-title = Alguien llora en su primera reunión
training-tears-about = Las palabras no salen.
training-tears-situation =
    Es la primera reunión de Ale. Cuando llega su turno, solo se oye llanto.
    Pasa el rato. Alguien empieza a dar consejos. Otra persona dice: «Ánimo, todo va a salir bien».
    Notas que tú también quieres decir algo, y rápido.
training-tears-1-ask = ¿Qué haces?
training-tears-1-a = «No llores, Ale. Nos alegra mucho que estés aquí».
training-tears-1-a-then =
    Quieres que se sienta mejor. Ale oye que las lágrimas sobran, se las traga y pide perdón.
    Llorar es a veces lo primero que sale bien en mucho tiempo. No hace falta pararlo.
training-tears-1-b = Paso rápido a otra persona, para que nadie se le quede mirando.
training-tears-1-b-then =
    Quieres cuidarle de las miradas. Ale puede sentir: fui demasiado. Y a quien sigue no le salen las palabras.
    Quédate un momento. Después sí puedes preguntar: «¿Vuelvo contigo más tarde?»
training-tears-1-c = «Toma tu tiempo, Ale. No tienes que decir nada. Aquí estamos». Y espero.
training-tears-1-c-then =
    Hay silencio, y a ti se te hace largo. A Ale le sostiene. Al medio minuto respira más despacio.
    Tu calma se contagia. Quien espera sin arreglar nada está diciendo: puedes estar como estás.
training-tears-2-scene = Esperas. Ale dice: «Perdón. Lo perdí todo». Tres personas quieren responder a la vez, cada una con su historia.
training-tears-2-ask = ¿Y ahora?
training-tears-2-a = «No hay nada que perdonar. ¿Quieres oír algo de alguien, o por ahora basta con que te hayamos escuchado?»
training-tears-2-a-then =
    Ale lo piensa y dice: «Una persona, por favor». Así una historia es un regalo y no una ola.
    Quien lo perdió todo perdió también muchas decisiones. Le devuelves una pequeña.
training-tears-2-b = Dejo hablar a las tres. Así ve que esto le pasa a más gente.
training-tears-2-b-then =
    Cada historia lleva buena intención. Después de la tercera, Ale está consolando a alguien y ya no le queda espacio.
    Pregunta antes si quiere oírla. Las historias no se escapan.
training-tears-2-c = «¿Qué pasó? Cuéntanos desde el principio».
training-tears-2-c-then =
    Te interesas, y eso es bueno. Pero Ale le cuenta a gente desconocida más de lo que hoy le hace bien. Hay quien por la noche siente vergüenza y no vuelve.
    Deja que cada quien abra su puerta, y solo hasta donde quiera.
training-tears-3-scene = Se acabó la reunión. Todos se fueron, menos Ale.
training-tears-3-ask = ¿Qué le dices?
training-tears-3-a = «Qué bueno que viniste. ¡Nos vemos la próxima semana!»
training-tears-3-a-then =
    Es amable, y a muchas personas les basta. Pero Ale se quedó, quizá por algo. Una semana es larga cuando se perdió todo.
    Quien se queda al final muchas veces espera una pregunta.
training-tears-3-b = «¿Tienes dos minutos? ¿Cómo va a ser esta noche: estás a salvo, hay alguien contigo?»
training-tears-3-b-then =
    Ale dice: «Está mi hermana». O dice: «No sé». Con eso sabes qué hace falta: unas buenas noches, una persona o Ayuda ahora.
    Dile luego cuándo es la próxima reunión y quién estará. Es más fácil volver a un nombre que a una hora.
training-tears-3-c = «Desde hoy te llamo todos los días».
training-tears-3-c-then =
    Tienes un corazón enorme. Pero al cuarto día te enfermas o no tienes tiempo, y Ale espera. Además, tanta cercanía el primer día a veces asusta.
    Ofrece lo que puedas cumplir. Dos personas y la próxima reunión sostienen mejor que una que lo da todo.
training-tears-remember =
    Espera. El silencio también ayuda.
    Nadie tiene que hablar, y nadie tiene que dejar de llorar.
    Pregunta antes de contar historias o dar consejos.
    Al final pregunta por esta noche: ¿a salvo, y con quién?
    Di cuándo es la próxima reunión, y quién estará.
training-tears-say =
    «Toma tu tiempo. No tienes que decir nada».
    «No hay nada que perdonar».
    «¿Quieres oír algo, o basta con que te escuchemos?»
    «¿Estás a salvo esta noche? ¿Hay alguien contigo?»
training-tears-call = A nadie, si esta noche está a salvo. Si no lo está, o no lo sabes, abran juntos Ayuda ahora.
training-tears-debrief = ¿Qué sientes cuando alguien llora y no puedes hacer nada? ¿Dónde aprendiste eso?

## Lo dicho se repitió afuera
training-outside-title = Lo dicho se repitió afuera
training-outside-about = El jefe de Luz sabe algo que solo se dijo en el grupo.
training-outside-situation =
    Luz te escribe: «Mi jefe sabe que estoy en un grupo. Me repitió algo que solo he dicho aquí».
    Luz está temblando y tiene miedo de perder el trabajo.
    «Fue alguien de este grupo. Quiero saber quién».
    Recuerdas esa noche. Solo había cuatro personas.
training-outside-1-ask = ¿Qué dices primero?
training-outside-1-a = «No me lo puedo imaginar. Nadie de aquí haría eso».
training-outside-1-a-then =
    Confías en tu grupo, y ojalá no fuera verdad. Ahora Luz tiene que demostrarlo, y justo a ti.
    Todavía no hace falta saber cómo pasó. A Luz le hicieron daño, y eso es seguro.
training-outside-1-b = «Lo siento mucho. Eso no debe pasar. ¿Qué necesitas primero: en el trabajo, en casa, aquí?»
training-outside-1-b-then =
    Luz vuelve a pensar con calma. Quizá lo primero sea el trabajo, y alguien que sepa de derechos laborales. Quizá solo que alguien se quede al teléfono esta noche.
    Lo tomas en serio y no prometes lo que no puedes cumplir. Lo que ya salió no se puede recoger.
training-outside-1-c = «Voy a averiguar quién fue. Te lo prometo».
training-outside-1-c-then =
    Luz siente que estás de su lado. Pero tal vez nunca lo averigües. Y desde hoy miras a cuatro personas como sospechosas.
    Promete lo que está en tus manos: escuchar, actuar y contarle lo que vaya pasando.
training-outside-2-scene = Luz quiere que el grupo sepa que pasó algo.
training-outside-2-ask = ¿Cómo se lo dices al grupo?
training-outside-2-a = Nombro a los cuatro de esa noche y pregunto quién fue.
training-outside-2-a-then =
    Quieres claridad. Acusas sin motivo a tres personas delante de todos. Y ahora se sabe que se trata de Luz.
    Así difícilmente hablará quien lo hizo. El miedo cierra bocas.
training-outside-2-b = Mejor no digo nada. Si se habla, se extiende más.
training-outside-2-b-then =
    Quieres que no crezca. Pero Luz se queda sin apoyo, y los rumores empiezan igual. Y la próxima vez será más fácil, porque no pasó nada.
    Se puede hablar de lo que pasó sin decir a quién.
training-outside-2-c = Si Luz está de acuerdo: «Algo de aquí se repitió afuera. No pregunto aquí quién fue. Lo que se dice aquí, aquí se queda. Si sabes algo, ven con Noa o conmigo».
training-outside-2-c-then =
    Se hace silencio. Todos recuerdan para qué está la norma. No se acusa a nadie, y hay una puerta para quien quiera hablar.
    Luz leyó esas palabras antes que los demás. Al menos esta vez decidió Luz.
training-outside-3-scene = Al otro día Robin te busca: «Lo conté en mi casa, a mi pareja. No lo pensé. Trabaja en esa empresa».
training-outside-3-ask = ¿Qué respondes?
training-outside-3-a = «Hiciste bien en venir. Dos personas hablaremos contigo de lo que sigue. Voy a avisar a la organización, y a preguntarle a Luz qué le ayudaría».
training-outside-3-a-then =
    Robin siente vergüenza, y sigue ahí. Dos personas deciden con calma: una pausa, una charla, quizá el fin de su tiempo en el grupo. A Luz se le escucha, pero no tiene que hacer de juez.
    Si quien lo reconoce recibe un trato justo, los demás aprenden que aquí se puede reconocer.
training-outside-3-b = «Entonces te vas, desde este minuto».
training-outside-3-b-then =
    Sientes rabia por Luz, y se entiende. Pero una persona en recuperación pierde su grupo de un minuto a otro. Y la siguiente ya no vendrá a contarte nada.
    Puede que Robin tenga que irse. Entonces lo deciden dos personas, después de dormir una noche.
training-outside-3-c = «Le puede pasar a cualquiera. Que quede entre tú y yo».
training-outside-3-c-then =
    Robin se alivia. Pero ahora le guardas un secreto a Luz, que confió en ti. Cuando se sepa, será la segunda vez que le fallan.
    Cuida a las dos partes: sin vergüenza para Robin, sin secretos para Luz.
training-outside-remember =
    Primero la persona lastimada: ¿qué necesitas?
    No busques culpables ni nombres sospechosos.
    Habla de la norma, nunca de la persona.
    Lo que sigue lo deciden dos, después de dormir una noche.
    Dilo al empezar cada reunión: nos pedimos que se quede aquí, y nadie puede garantizarlo.
training-outside-say =
    «Lo siento mucho. ¿Qué necesitas primero?»
    «Lo que ya salió no lo puedo recoger. Sí puedo contarte qué estamos haciendo».
    «Lo que se dice aquí, aquí se queda. En casa también».
    «Hiciste bien en venir».
training-outside-call = A tu organización, el mismo día. ¿Hay amenazas en casa o en el trabajo, o alguien ya no quiere vivir? Entonces, Ayuda ahora.
training-outside-debrief = ¿A quién le cuentas lo que oyes en el grupo? ¿Dónde está exactamente tu límite?

## Cuando ya no puedes
training-tired-title = Cuando ya no puedes
training-tired-about = Esta vez se trata de ti.
training-tired-situation =
    Llevas un año con el grupo de los martes, casi siempre sin nadie más.
    Hace tres semanas hubo una reunión muy dura. Desde entonces duermes mal.
    Un mensaje cualquiera de un miembro te da rabia. Antes de cada reunión se te hace un nudo en el estómago.
    Ayer tuviste ganas de consumir, por primera vez en mucho tiempo. Hoy es martes.
training-tired-1-ask = ¿Qué haces hoy?
training-tired-1-a = Aprieto los dientes y llevo la reunión. Me necesitan.
training-tired-1-a-then =
    Quizá hoy salga, y el otro martes también. Escuchas a medias, y se te escapa lo que alguien dice entre líneas. Y las ganas se quedan contigo a solas.
    El grupo necesita durar. Para eso tienes que durar tú.
training-tired-1-b = Llamo a mi organización, digo cómo estoy y pregunto quién puede llevarla hoy.
training-tired-1-b-then =
    Cuesta marcar, y después de la primera frase cuesta menos. La lleva otra persona, o es más corta, o se cancela con unas palabras amables. El grupo lo aguanta.
    Muestras lo que cada semana les dices a los demás: se puede pedir ayuda.
training-tired-1-c = Cancelo la reunión y digo que no tengo tiempo.
training-tired-1-c-then =
    Tienes la noche libre, y eso es mucho. Pero nadie sabe cómo estás, y el otro martes te espera lo mismo.
    Cancelar puede ser lo correcto. Dile a una persona, por lo menos, la verdadera razón.
training-tired-2-scene = Hoy la lleva otra persona. Estás en casa y las ganas siguen ahí.
training-tired-2-ask = ¿Qué haces con la noche?
training-tired-2-a = Llamo a alguien de mi gente: «Facilito un grupo y tengo ganas de consumir». Más tarde voy a una reunión donde solo soy miembro.
training-tired-2-a-then =
    Ya lo dijiste, y no se cayó el cielo. En ese otro grupo nadie espera nada de ti. Puedes ir con tu cansancio y ya.
    Quien facilita necesita un lugar donde no facilita.
training-tired-2-b = Lo paso a solas. Conozco todas las herramientas, si yo las enseño.
training-tired-2-b-then =
    Sabes mucho, y algo de eso te servirá hoy. Pero saber no es lo mismo que sentir apoyo. En secreto, las ganas crecen.
    Las herramientas son las mismas para ti. La primera es: cuéntaselo a alguien.
training-tired-2-c = Voy a la reunión del martes y se lo cuento todo. Quiero decir la verdad.
training-tired-2-c-then =
    La verdad vale oro. Pero hoy los miembros tendrían que cuidarte, y alguien se asustaría: si hasta tú, ¿entonces yo cómo?
    Puedes contarlo más adelante, cuando pises firme. Hoy busca gente a la que no tengas que cuidar.
training-tired-3-scene = Dos semanas después duermes mejor. Tu organización pregunta cómo quieres seguir.
training-tired-3-ask = ¿Qué dices?
training-tired-3-a = «Lo retomo como estaba. Ya estoy bien».
training-tired-3-a-then =
    Tienes ganas de volver, y qué bonito. Pero la misma carga trae la misma noche, solo que antes.
    No te faltaron fuerzas. Era demasiado para una sola persona.
training-tired-3-b = «Lo dejo para siempre. No sirvo para esto».
training-tired-3-b-then =
    Dejarlo está permitido, siempre y sin vergüenza. Pero quizá habla el cansancio. Te cansaste porque te importaba.
    Decídelo en una semana buena, y háblalo con alguien que conozca la tarea.
training-tired-3-c = «Con otra persona, cada dos semanas. Y tras una reunión dura hablo con alguien en menos de un día».
training-tired-3-c-then =
    Es menos, y puede durar. El grupo se acostumbra a dos caras, y si una se enferma, la puerta se abre igual.
    Decide ya quién puede decirte: «Te veo mal. Descansa». A solas cuesta notarlo.
training-tired-remember =
    Dormir mal, rabia por poca cosa, un nudo antes de la reunión: son señales, no fallas.
    Primero va tu propia recuperación.
    Nadie facilita mucho tiempo a solas.
    Ten un lugar donde solo seas miembro.
    Tras una reunión dura: hablar en menos de un día.
training-tired-say =
    «Hoy no puedo. ¿Quién puede llevarla?»
    «Facilito un grupo y tengo ganas de consumir».
    «La última reunión no se me va de la cabeza. ¿Tienes media hora?»
training-tired-call = A alguien de tu gente, y a tu organización. Con ganas de consumir, o cuando todo se pone muy oscuro: Ayuda ahora. También es para ti.
training-tired-debrief = ¿Cuál es tu primera señal de que es demasiado? ¿Quién puede decírtelo?

## Alguien consumió hoy
training-today-title = Alguien llega después de consumir
training-today-about = Es la primera vez en cinco meses, y vino de todos modos.
training-today-situation =
    Kai llega a la reunión de la noche y habla despacio.
    «Hoy consumí. La primera vez en cinco meses. Casi no vengo».
    A alguien se le corta la respiración. En el chat escriben: «Entonces hoy este no es tu lugar».
    Todos te miran.
training-today-1-ask = ¿Qué dices?
training-today-1-a = «Vuelve cuando ya no lo tengas en el cuerpo, por favor. Tengo que pensar en los demás».
training-today-1-a-then =
    Hay grupos que lo hacen así, y quieres proteger a la gente. Pero Kai se va a casa, a solas, en las horas más peligrosas. Y aprende a no decirlo la próxima vez.
    Escuchar a quien consumió no daña a nadie. Si interrumpe la reunión, de eso sí se puede hablar.
training-today-1-b = «Me alegra que vinieras. Antes que nada: ¿cómo estás? ¿Tienes mucho sueño? ¿Hay alguien contigo?»
training-today-1-b-then =
    Kai siente que puede decir cómo está de verdad. Tú oyes su voz y su respiración, y sabes si hay tiempo para hablar.
    Si se le cierran los ojos o no contesta: que alguien llame enseguida a una ambulancia.
training-today-1-c = Le doy las gracias y sigo con la ronda. Si pregunto, le va a dar vergüenza.
training-today-1-c-then =
    Es un gesto de cuidado. Pero ahora nadie sabe si Kai está en peligro, y Kai no sabe si alguien le oyó.
    Preguntar por su seguridad no avergüenza. Dice: queremos que vivas.
training-today-2-scene = Kai tiene los ojos abiertos y habla con bastante claridad. No hay nadie más en su casa, ni tiene naloxona.
training-today-2-ask = ¿Qué dices ahora?
training-today-2-a = «Después de cinco meses tu cuerpo aguanta mucho menos. ¿Quién puede estar contigo en las próximas horas? ¿Podría llevar naloxona?»
training-today-2-a-then =
    Kai no lo había pensado. Una amiga llega con naloxona. Se quedan las dos personas despiertas, con el teléfono cerca.
    Después de una pausa el peligro es mayor, y todo lo que se agrega lo empeora, también el alcohol y las pastillas para calmarse. Decirlo no es culpar.
training-today-2-b = «Acuéstate y duerme. Mañana se ve todo mejor».
training-today-2-b-then =
    Le deseas descanso. Pero durmiendo a solas, nadie se da cuenta de una sobredosis.
    Primero compañía y naloxona, después descanso.
training-today-2-c = «¿Qué era, y cuánto? Así te digo si es peligroso».
training-today-2-c-then =
    Quieres juzgarlo bien. Pero nadie puede. Lo que se vende pocas veces es lo que dicen, y tu «no pasa nada» podría costar una vida. Además, a los demás les cuesta oír cantidades.
    Guíate por lo que ves: sueño, respiración lenta, cuesta que despierte. Eso decide.
training-today-3-scene = La amiga ya va en camino. Kai se queda a escuchar. Al final dice bajito: «Entonces otra vez estoy en el día uno».
training-today-3-ask = ¿Qué respondes?
training-today-3-a = «Sí. Pero ya lo lograste una vez, lo vas a lograr otra».
training-today-3-a-then =
    Quieres dar ánimo. Pero le acabas de quitar cinco meses, y la vergüenza empuja a mucha gente a consumir otra vez.
    Nada empieza de cero. Lo que Kai aprendió en cinco meses sigue ahí.
training-today-3-b = «Esos cinco meses son tuyos, y se quedan. Hoy es un día entre todos esos. ¿Qué necesitas mañana?»
training-today-3-b-then =
    Kai calla, y luego dice: «Que alguien me pregunte cómo estoy». Dos personas levantan la mano.
    Mañana es buen momento para una llamada, para hablar con quien receta y para el plan. Esta noche no.
training-today-3-c = «¿Y cómo llegaste a eso? ¿Ya no ibas a las reuniones?»
training-today-3-c-then =
    Quieres entender. Esta noche suena a interrogatorio, y Kai se defiende, o cuelga.
    Mirar lo que hubo antes vale mucho. Dentro de unos días, cuando Kai quiera, y sin «¿por qué no...?».
training-today-remember =
    «Me alegra que vinieras» es la primera frase.
    Pregunta antes: ¿sueño? ¿respiración? ¿compañía? ¿naloxona?
    Después de una pausa el cuerpo aguanta mucho menos. Dilo.
    No juzgues cantidades. Guíate por lo que ves y oyes.
    Nada vuelve a cero. Todos los días siguen contando.
    Pregunta de nuevo al día siguiente.
training-today-say =
    «Me alegra que vinieras. ¿Tienes mucho sueño?»
    «Ahora tu cuerpo aguanta menos. ¿Quién puede estar contigo?»
    «Tus días son tuyos, y se quedan».
training-today-call = Cuesta que despierte, respira lento, labios azules o grises: al número de emergencia, ya. Si no, a alguien que vaya a su casa, o a una línea que se quede al teléfono.
training-today-debrief = ¿Qué muestra tu cara cuando alguien te cuenta que consumió? ¿Qué te gustaría que mostrara?

## Una pelea en el chat
training-chat-title = Una pelea en el chat
training-chat-about = Mientras alguien habla de una pérdida, dos personas pelean por escrito.
training-chat-situation =
    Luz está hablando de la muerte de su mamá.
    Mientras tanto, Robin escribe en el chat: «Unos trabajamos en lo nuestro. Otros solo se quejan».
    Sam escribe: «Dímelo de frente, cobarde». En un minuto hay nueve mensajes. La gente toma partido.
    Luz se corta: «¿Estoy molestando?»
training-chat-1-ask = ¿Qué haces?
training-chat-1-a = Escribo en el chat: «Cálmense los dos».
training-chat-1-a-then =
    Tu mensaje es el número diez, y se pierde como los otros. Luz sigue sin saber si alguien escucha.
    «Cálmate» casi nunca calma. Y una pelea por escrito se detiene mejor con la voz.
training-chat-1-b = Digo en voz alta: «Paramos un momento. Por favor, dejen todos el chat. Luz, estamos contigo. Robin, Sam, después hablo con cada quien».
training-chat-1-b-then =
    Vuelve la calma. Luz puede seguir, o descansar. Robin y Sam saben que se les va a escuchar, solo que ni ahora ni aquí.
    No tomaste partido. Cuidaste a quien estaba hablando.
training-chat-1-c = Leo los mensajes en voz alta y pregunto al grupo quién tiene razón.
training-chat-1-c-then =
    Quieres que salga a la luz. Ahora doce personas hacen de juez, y quien pierda tal vez no vuelva. La mamá de Luz quedó en el olvido.
    No se trata de quién tiene razón, sino de cómo seguir.
training-chat-2-scene = Paraste la reunión con tu voz. Sam se detiene. Robin sigue escribiendo.
training-chat-2-ask = ¿Qué haces con Robin?
training-chat-2-a = Le cierro el grupo para siempre.
training-chat-2-a-then =
    Hay calma enseguida. Pero los demás vieron qué rápido puede irse uno, y Robin está en la calle con toda esa rabia.
    Cerrarle la puerta a alguien lo deciden dos personas, y no en caliente.
training-chat-2-b = Lo dejo. Quien no quiera leer, que mire a otro lado.
training-chat-2-b-then =
    Quieres ahorrar fuerzas. Pero lo que dejas pasar desde hoy se permite, y así lo leen los demás. También lo lee Luz.
    Una frase clara cuesta menos que un grupo donde la gente ya no se siente a salvo.
training-chat-2-c = Le escribo en privado: «Para ya, por favor. Si sigues, te saco por hoy, y mañana hablamos». Y lo cumplo.
training-chat-2-c-then =
    Robin puede elegir, y nadie le está mirando. La mayoría para. Y si no, es solo por hoy, y la charla ya está acordada.
    Di qué va a pasar, haz exactamente eso y nada más.
training-chat-3-scene = Después de la reunión, Sam te escribe: «Estabas del lado de Robin».
training-chat-3-ask = ¿Qué respondes?
training-chat-3-a = «Cuéntame cómo lo viviste. Le voy a preguntar lo mismo a Robin. Luego vemos qué necesita cada quien para volver a la misma sala».
training-chat-3-a-then =
    Sam cuenta más de lo que decía el chat: venía de antes. Muchas veces bastan dos charlas, y luego una corta entre los tres.
    Quien siente que le escucharon ya no necesita tener razón.
training-chat-3-b = «Hicieron mal los dos por igual. Olvidémoslo».
training-chat-3-b-then =
    Quieres un trato igual, y terminar. Pero pocas veces es por igual, y lo que se olvida por orden vuelve la otra semana.
    Pregunta a cada quien, aunque canse.
training-chat-3-c = «Tienes razón, Robin es difícil. Pero que no salga de aquí».
training-chat-3-c-then =
    A Sam le alegra, y te va a citar en la próxima pelea. Desde ese momento eres parte de ella.
    Puedes entender a Sam sin hablar de Robin.
training-chat-remember =
    Una pelea por escrito se detiene con la voz.
    Cuida primero a quien estaba hablando.
    No tomes partido. Escucha a cada quien por separado.
    Di qué va a pasar, y haz justo eso.
    Cerrar la puerta a alguien lo deciden dos personas, otro día.
    En la próxima reunión, vuelve al tema con una frase.
training-chat-say =
    «Paramos un momento».
    «Después hablo con cada quien. Ni ahora ni aquí».
    «Para ya, por favor. Si sigues, se acabó por hoy, y mañana hablamos».
    «Cuéntame cómo lo viviste».
training-chat-call = Casi siempre, solo a la otra persona que facilita. ¿Alguien amenazó con hacer daño, o con hacérselo? Entonces, Ayuda ahora y tu organización.
training-chat-debrief = Cuando dos personas pelean, ¿qué haces primero: calmar, juzgar o desaparecer? ¿Cuándo sirve eso?
