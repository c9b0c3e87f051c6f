### La página para quien está en peligro. Frases cortas, primero lo que hay que hacer, sin culpas. Se repite en cada lugar
### donde hace falta, para que nadie tenga que leer en dos sitios a la vez.

help-title = Ayuda ahora
help-lead = No tienes que explicar nada. Empieza por lo que te pasa en este momento.

## Qué números
help-numbers-for = Números de: { $country }.
help-numbers-all = Números de todos los países de nuestra lista.
help-other-countries = Otros países:
help-one-country = Ver solo:
help-all-countries = Todos los países
help-our-country = El país de este servidor

## Números
help-danger = Si alguien puede morir: llama ya
help-call-emergency = Llama al { $number }
help-call = Llama al
help-text = Escribe al
help-tty = TTY
help-checked = Comprobado el { $date }
help-unchecked = No pudimos comprobar este número. Si nadie contesta, llama al número de emergencias.

## Lo que pasa ahora
help-go = ¿Qué está pasando?
help-just-used = Acabo de consumir
help-alone = Estoy a punto de consumir a solas
help-wake = Alguien no despierta
help-unsafe = No estoy a salvo, o quiero morir
help-craving = Tengo ganas de consumir, y no quiero
help-talk = Necesito hablar

## Acabo de consumir
help-just-used-lead = Aquí nadie está enojado contigo. En las próximas horas solo importa una cosa: que sigas con vida.
help-just-used-sleepy = ¿Tienes mucho sueño, se te cierran los ojos, respiras despacio? Llama mientras todavía puedas hablar. Di: «Tomé opioides y se me cierran los ojos».
help-just-used-company = No te quedes a solas. Pide a alguien que se siente contigo unas horas, o que siga al teléfono.
help-just-used-naloxone = Dile dónde está la naloxona y deja la puerta sin llave. Si no tienes, pídele que la consiga en una farmacia.
help-just-used-break = ¿Era la primera vez en días, semanas o más? Ahora tu cuerpo aguanta mucho menos que antes. El peligro es mayor que antes.
help-just-used-mix = Cualquier otra cosa encima aumenta el peligro. También el alcohol y las pastillas para calmarse o dormir.
help-just-used-medication = ¿Tomas metadona o buprenorfina? Lo que pasó no la echa a perder. Habla con quien te la receta antes de cambiar nada.
help-just-used-lines = Alguien que se queda contigo al teléfono
help-just-used-poison = ¿No sabes bien qué tomaste?
help-just-used-close = Los días que llevas siguen contando. Cuando esto pase, vuelve y cuéntaselo a alguien.

## Estoy a punto de consumir a solas
help-alone-lead = Sin sermones. Queremos que mañana estés aquí.
help-alone-lines = Llama antes de consumir. Alguien se queda contigo al teléfono y manda ayuda si dejas de contestar.
help-alone-no-lines = No conocemos en este país una línea que se quede contigo mientras consumes. Llama a alguien de confianza y sigan los dos al teléfono.
help-alone-tell = Dile a una persona dónde estás y cuándo debe ver cómo sigues. Pídele que llame a una ambulancia si no contestas.
help-alone-door = Deja la puerta sin llave. Pon la naloxona a tu lado, donde la vea enseguida quien entre.
help-alone-break = Después de una pausa tu cuerpo aguanta mucho menos que antes. Pasa después de la cárcel, de una desintoxicación, del hospital, o de unos días o semanas sin consumir.
help-alone-mix = No agregues alcohol, ni pastillas para calmarte o dormir.
help-alone-wait = También puedes esperar diez minutos y hablar con alguien mientras tanto. Las ganas suben, y luego pasan.

## Alguien no despierta
help-wake-signs = Puede ser una sobredosis si la persona
help-wake-sign-wake = no despierta cuando le gritas
help-wake-sign-breath = respira despacio, muy poco o nada
help-wake-sign-sound = hace gorgoteos o ronca
help-wake-sign-colour = tiene los labios o las uñas azules o grises
help-wake-sign-eyes = tiene las pupilas muy pequeñas
help-wake-sure = No hace falta saberlo con seguridad. Haz esto, en este orden:
help-wake-shake = Intenta despertarla
help-wake-shake-words = Grita su nombre. Sacude sus hombros. Frota fuerte con los nudillos el hueso del centro del pecho, de 5 a 10 segundos.
help-wake-call = Llama a una ambulancia
help-wake-call-words = Di: «Alguien no despierta y no respira bien». Di dónde estás. Pon el altavoz y haz lo que te digan. ¿Son dos? Una persona llama y la otra da la naloxona.
help-wake-naloxone = Da naloxona
help-wake-naloxone-words = Enseguida, si la tienes. Acuesta a la persona boca arriba e inclina su cabeza hacia atrás. Mete toda la punta del aerosol en un orificio de la nariz. Aprieta con firmeza.
help-wake-naloxone-none = ¿No tienes? Sigue con el próximo paso. Respirar por la persona es lo que la mantiene viva.
help-wake-naloxone-unsure = No hace daño si resulta ser otra cosa. Algunas drogas no responden a ella, como las benzodiacepinas, la xilacina y la medetomidina. Dala de todos modos, y sigue respirando por la persona.
help-wake-breathe = Respira por ella
help-wake-breathe-words = Cabeza hacia atrás, barbilla arriba, nariz tapada. Da dos respiraciones y mira que el pecho suba. Luego una cada 5 segundos. Si sabes hacer RCP, o te lo piden los de la ambulancia, hazlo.
help-wake-timer = Respira por la persona en cada 1:
help-wake-since = Ya le di naloxona: contar los minutos.
help-wake-since-words = A los 2 o 3 sin respuesta: la segunda dosis.
help-wake-second = ¿Nada después de 2 o 3 minutos?
help-wake-second-words = Da un segundo aerosol de naloxona, en el otro orificio de la nariz si puedes. Sigue respirando por la persona.
help-wake-side = Cuando respire: ponla de lado
help-wake-side-words = Dobla la rodilla de arriba para que no ruede, y pon una mano bajo la mejilla. Así no se ahoga.
help-wake-stay = Quédate
help-wake-stay-words = El efecto de la naloxona pasa después de 30 a 90 minutos, y la sobredosis puede volver. Quédate hasta que llegue la ambulancia, aunque la persona despierte y quiera estar a solas. Puede sentirse mal y alterada: dile qué pasó, y que se le va a pasar.
help-wake-never = Lo que nunca ayuda
help-wake-never-cold = una ducha o un baño de agua fría
help-wake-never-slap = dar bofetadas o golpes
help-wake-never-vomit = hacer vomitar
help-wake-never-inject = inyectar otra cosa, como agua con sal o leche
help-wake-never-sleep = dejar que «se le pase durmiendo»
help-naloxone = Antes de que haga falta
help-naloxone-words = La naloxona es un aerosol que puede devolver la respiración en una sobredosis de opioides. Pídela en una farmacia, una clínica o un programa de intercambio de jeringas. Guárdala donde otros la encuentren, y diles dónde está.
help-wake-law = ¿Te da miedo llamar? La mayoría de los estados de EE. UU., y Canadá, tienen una ley que protege a quien pide ayuda en una sobredosis. La llaman ley del buen samaritano. Lo que cubre cambia de un lugar a otro. Una vida va primero.
help-wake-source = Los pasos siguen la guía sobre sobredosis de SAMHSA, la agencia de salud de los Estados Unidos, que es de dominio público.

## No estoy a salvo
help-unsafe-lead = Qué bueno que estás leyendo esto. No tienes que resolverlo todo. Solo pasar los próximos minutos.
help-unsafe-lines = Habla con alguien ahora
help-unsafe-now = ¿Tomaste algo, o estás a punto de hacerte daño? Pide ayuda ya:
help-unsafe-person = Ve adonde haya otra persona, o llama a alguien. Di: «No estoy a salvo. Por favor, quédate conmigo».
help-unsafe-distance = Aléjate de todo lo que pueda hacerte daño. O pide a alguien que te lo guarde.

## Tengo ganas de consumir, y no quiero
help-craving-lead = Es una ola. Crece y después baja, aunque no hagas nada. Deja que pase por debajo de ti.
help-craving-place = Cambia de lugar. Otro cuarto, la calle, donde haya gente.
help-craving-breath = Toma aire despacio y suéltalo más despacio todavía. Diez veces.
help-craving-needs = ¿Tienes hambre, enojo, soledad o cansancio? Atiende primero una de esas cosas.
help-craving-person = Llama o escribe a una persona: «Tengo muchas ganas de consumir. ¿Puedes quedarte conmigo un rato?»
help-craving-medication = Si tomas metadona, buprenorfina o naltrexona, sigue lo que te recetaron. Ayuda contra las ganas.

## Necesito hablar
help-talk-lead = Soledad, ganas de consumir, rabia, preocupación por alguien a quien quieres: cualquiera de ellas es razón suficiente para llamar.
help-talk-lines = Alguien con quien hablar
help-talk-crisis = En este país no conocemos todavía otra línea. Las de arriba, en «No estoy a salvo», también son para esto.
help-talk-group = Tu grupo también está ahí.
help-talk-open = Abrir la aplicación

help-offline = La mayoría de los teléfonos guardan esta página después de verla una vez. Entonces se abre también sin conexión.
