# Quién está, los turnos, la habilitación y el camino para estar a salvo.

## La línea sobre cada lugar donde se escribe
duty-on = { $names } { $count ->
    [one] está
   *[other] están
  } de guardia hasta { $time }.
duty-on-somebody = Alguien que facilita está de guardia hasta { $time }.
duty-training = { $names } está aquí hasta { $time } y sigue en formación. No hay nadie de guardia que pueda responder por su cuenta.
duty-nobody = Ahora mismo no hay nadie de guardia aquí.
duty-next = La próxima vez: { $when }.
duty-no-next = No hay una próxima vez prevista.
duty-organisation = Alguien de { $name } está de guardia.
duty-organisation-next = Habrá alguien de { $name }: { $when }.
duty-unknown = Sin conexión no podemos ver quién está de guardia.
duty-old = Así era a las { $time }. No hay conexión, así que puede haber cambiado.
duty-talk-now = Para hablar con alguien ahora:
duty-number = { $name }: { $number }
duty-safety = Necesito ayuda ahora
duty-here = Estoy aquí
duty-here-again = Sigo aquí
duty-here-hint = Durante 30 minutos, todo el grupo ve que estás de guardia. Luego termina solo.
duty-going = Me voy
duty-here-until = Todo el grupo ve que estás aquí hasta { $time }.
duty-here-training = Todo el grupo ve que estás aquí. Todavía no tienes la habilitación: no dice que haya alguien de guardia.
duty-gone = Ya no dice que estás aquí.

## Un muro abierto solo cuando hay alguien
duty-only = Abierto solo cuando hay alguien de guardia
duty-only-hint = El resto del tiempo se puede leer y reaccionar, pero no escribir. Se ve por qué, y cuándo abre.
duty-closed-title = Ahora mismo nadie puede responder aquí
duty-closed = Este grupo recibe palabras nuevas solo cuando hay alguien de guardia, para que nadie escriba al vacío.
duty-closed-works = Puedes seguir leyendo, enviar una palabra amable y avisar a quienes facilitan de que algo te preocupa. Lo que empezaste a escribir queda guardado.

## Los turnos
rota-title = Quién está y cuándo
rota-lead = Las horas en que alguien que facilita está de guardia. Todo el grupo ve la próxima.
rota-none = Todavía no hay horas
rota-none-more = Acuerden una primera hora, aunque sea corta. Una hora que se cumple vale más que un día que no.
rota-coming = Lo que viene
rota-time = { $when }, { $length }
rota-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
  }
rota-minutes = { $minutes } minutos
rota-you = Tú
rota-somebody = Alguien que facilita
rota-wanted = Se busca a otra persona para esta vez
rota-offer = No puedo esa vez
rota-offered = Los demás ven que se busca a otra persona. Hasta entonces sigue siendo tuya.
rota-keep = Sí puedo, al final
rota-kept = Vuelve a ser tuya.
rota-take = La tomo yo
rota-taken = Ahora es tuya. Gracias.
rota-plan = El plan de cada semana
rota-every = { $days }, { $time }, { $length }
rota-zone = Horas de { $zone }
rota-end = Terminarla
rota-ended = Ya no está en el plan.
rota-end-ask = ¿Terminar esta hora para siempre?
rota-end-more = Se quita del plan desde ahora. Las fechas sueltas que otros tomaron se van con ella.
rota-add = Añadir una hora
rota-add-title = Una hora nueva
rota-who = Quién
rota-days = Estos días, cada semana
rota-from = Desde qué día
rota-at = Empieza a las
rota-long = Cuánto dura
rota-zone-field = Zona horaria
rota-add-do = Ponerla en el plan
rota-added = Está en el plan.
rota-notes = Palabras para quien sigue
rota-notes-lead = Solo quienes facilitan este grupo pueden leerlas.
rota-note-field = ¿Qué debería saber quien sigue?
rota-note-do = Dejarlas
rota-note-left = Quedan para quien sigue.
rota-note-mine = De ti, { $when }
rota-note-other = { $when }
rota-feed = En mi calendario
rota-feed-lead = Tus propias horas, para el calendario de tu teléfono. Dice una palabra que tú eliges, y nada sobre este lugar.
rota-feed-word = La palabra en tu calendario
rota-feed-default = Tengo algo
rota-feed-do = Crear la dirección
rota-feed-made = Copia esta dirección en tu calendario como suscripción. Se muestra solo esta vez. Quien la tenga ve cuándo no estás libre.
rota-feed-end = Terminar todas mis direcciones de calendario
rota-feed-ended = Ya no funcionan.

## Formación y habilitación
signoff-title = Mi habilitación
signoff-hint = Formación, práctica y quién responde por mí
signoff-why = Cuidar de un grupo necesita práctica. Dos personas que ya lo hicieron responden por ti, una vez al año. Hasta entonces ayudas, junto con alguien que tenga la habilitación.
signoff-state-none = Sin empezar
signoff-state-in_training = En formación
signoff-state-signed_off = Con habilitación
signoff-state-refresher_due = Con habilitación; toca repasar
signoff-state-expired = Vencida
signoff-more-none = Haz primero la formación. Luego pide a alguien con habilitación que te observe una vez en un grupo.
signoff-more-in_training = Puedes ayudar, pero no cuidar de un grupo por tu cuenta. Mientras solo estés tú, el grupo ve que no hay nadie de guardia.
signoff-more-signed_off = Puedes cuidar de un grupo por tu cuenta.
signoff-more-refresher_due = Todavía puedes cuidar de un grupo por tu cuenta. Repasa la formación y pide a dos personas que te habiliten otra vez.
signoff-more-expired = Tu última habilitación tiene más de un año. Mientras solo estés tú, el grupo ve que no hay nadie de guardia. Repasa la formación y pide a dos personas que te habiliten.
signoff-until = Vale hasta el { $day }
signoff-observed = Práctica que alguien observó
signoff-signed = Habilitaciones de personas distintas
signoff-of = { $done } de { $wanted }
signoff-training = Ir a la formación
signoff-alone-title = Cuidas de este grupo sin habilitación
signoff-alone = Para empezar está bien. También significa que, mientras solo estés tú, el grupo ve que no hay nadie de guardia.
signoff-alone-do = Qué hacer: haz la formación y di tu código de cuenta a quienes llevan este lugar. Pueden habilitarte, o enviar a alguien que tenga la habilitación.
signoff-code = Decir mi código de cuenta
signoffs-title = Formación y habilitaciones
signoffs-lead = Quién puede cuidar de este grupo por su cuenta y quién sigue aprendiendo.
signoffs-observe = Vi cómo facilita
signoffs-sign = Respondo por esta persona
signoffs-yourself = Nadie se habilita a sí mismo.
signoffs-only-signed = Para habilitar a alguien necesitas tener la habilitación.
signoffs-sign-ask = ¿Respondes por { $name }?
signoffs-sign-more = Dices: sé cómo facilita esta persona, y dejaría el grupo en sus manos. Una segunda persona tiene que decirlo también. Vale un año.
signoffs-observed-done = Anotado.
signoffs-signed-done = Anotado. Gracias por responder por esta persona.

## Después de un momento difícil
debrief-title = Después de un momento difícil
debrief-hint = Seis preguntas tranquilas, solo para ti
debrief-lead = Pasó algo que pesa. Tómate cinco minutos antes de seguir. Lo que escribes aquí no se guarda ni se envía. Desaparece cuando sales de esta página.
debrief-what = ¿Qué pasó, en dos frases?
debrief-body = ¿En qué parte del cuerpo lo sientes ahora?
debrief-did = ¿Qué hiciste que ayudó, aunque fuera un poco?
debrief-carry = ¿Qué sigues cargando que no te toca cargar?
debrief-need = ¿Qué necesitas hoy: comer, dormir, aire, alguien?
debrief-who = ¿A quién se lo vas a contar, y cuándo?
debrief-people = No tienes que quedarte a solas con esto
debrief-people-more = Habla hoy con otra persona que facilite. No hacen falta nombres.
debrief-duty = Ver quién está de guardia
debrief-break = Puedes dar un paso atrás por un tiempo. Cede una hora de tus turnos: nadie pregunta por qué.

## El camino para estar a salvo
safety-title = Ayuda ahora
safety-lead = No tienes que explicar nada. Nada de lo que hay aquí llama ni avisa a nadie por su cuenta.
safety-now = ¿Estás a salvo ahora mismo?
safety-wake = Alguien está azul o no despierta
safety-wake-hint = Qué hacer, paso a paso, con un reloj para las respiraciones
safety-danger = Estoy en peligro, o quiero morir
safety-danger-hint = Los números que responden ahora
safety-used = Acabo de consumir, o estoy a punto
safety-used-hint = Lo que te mantiene con vida esta noche
safety-call-emergency = Llamar al { $number }
safety-call = Llamar al { $number }
safety-text = Escribir al { $number }
safety-lines = Llama o escribe a una línea
safety-lines-more = Están para cualquier cosa que pese, no solo para lo peor.
safety-lines-unknown = Todavía no conocemos una línea para tu país. En casi todo el mundo responde el 112 o el número de emergencias de tu lugar.
safety-all-lines = Todos los números, también de otros países
safety-unchecked = No pudimos comprobar este número.
reach-title = Hablar con { $name }
reach-email = Escribir a { $address }
safety-duty = Avisa a quien está de guardia
safety-duty-which = ¿Qué grupo?
safety-duty-none = No estás en ningún grupo en este dispositivo. Las líneas de arriba también te responden.
safety-duty-locked = Tus grupos se abren cuando haya conexión. Las líneas de arriba te responden ahora.
safety-duty-on = { $names } está de guardia hasta { $time }.
safety-duty-off = Ahora mismo no hay nadie de guardia. Llega a quienes facilitan cuando miren. No esperes: las líneas de arriba responden ahora.
safety-duty-field = ¿Qué deberían saber?
safety-duty-default = No estoy bien. Por favor, pregunten por mí.
safety-duty-see = Verlo antes de que salga
safety-duty-preview = Esto es lo que van a leer quienes facilitan { $group }:
safety-duty-from = De { $name }, sobre sí
safety-duty-preview-team = Lo { $count ->
    [one] lee la única persona que cuida
   *[other] leen las { $count } personas que cuidan
  } de { $group }.
safety-duty-preview-safety = Lo { $count ->
    [one] lee una persona
   *[other] leen { $count } personas
  } del equipo de seguridad de la organización.
safety-duty-nobody = En este grupo no hay ahora nadie que pueda leerlo. Usa una de las líneas de arriba, por favor.
safety-duty-do = Enviarlo
safety-duty-sent = Va en camino. Quédate donde alguien pueda encontrarte.
safety-duty-queued = Sale en cuanto haya conexión. No lo esperes: llama a una de las líneas de arriba.
safety-people = Mi gente
safety-people-more = Basta con una persona. Puedes usar estas palabras:
safety-people-words = No estoy bien. ¿Puedes quedarte conmigo un rato, aquí o por teléfono?
safety-people-send = Enviárselo a alguien
safety-people-copied = Copiado. Pégalo a alguien de confianza.
safety-people-group = Escribir a { $name }
safety-people-own = Lo que te dijiste cuando estabas bien
safety-calm = Quédate con algo tranquilo
safety-breathe = Respirar en compañía
safety-breathe-hint = Toma aire 4 segundos, suéltalo 6. Sin sonido.
safety-ground = Cinco cosas a tu alrededor
safety-ground-hint = Volver al lugar donde estás
safety-danger-page = Qué pasa cuando digo aquí que estoy en peligro
safety-everything = Toda la página «Ayuda ahora»

breathe-in = Toma aire
breathe-out = Suelta
breathe-seconds = { $seconds }
breathe-lead = Deja caer los hombros. Toma aire con el círculo y suéltalo más despacio todavía. Para cuando quieras.
breathe-start = Empezar
breathe-stop = Parar
breathe-round = { $count ->
    [one] 1 respiración
   *[other] { $count } respiraciones
  }
ground-lead = Despacio, una tras otra. Dilas en voz alta o solo en tu cabeza.
ground-see = 5 cosas que puedes ver
ground-feel = 4 cosas que puedes sentir, como los pies en el suelo
ground-hear = 3 cosas que puedes oír
ground-smell = 2 cosas que puedes oler
ground-taste = 1 cosa que puedes saborear, o una respiración lenta
ground-next = Siguiente
ground-again = Otra vez
ground-done = Estás aquí. Este momento ya lo pasaste.

wake-title = No despierta
wake-lead = No hace falta saberlo con seguridad. Haz esto ya.
wake-breath-title = Respira por la persona
wake-now = Respira ahora
wake-next = La próxima en
wake-every = Una respiración cada 5 segundos. Cabeza hacia atrás, nariz tapada, mira que el pecho suba.
wake-start = Empezar el reloj
wake-stop = Ya respira por su cuenta
wake-breaths = { $count ->
    [one] 1 respiración
   *[other] { $count } respiraciones
  }
wake-naloxone = Di naloxona
wake-naloxone-none = ¿No hay naloxona? Sigue respirando por la persona. Eso la mantiene viva.
wake-since = Naloxona dada hace { $minutes }
wake-since-wait = ¿Nada 2 o 3 minutos después? Entonces da una segunda.
wake-since-second = ¿Todavía no respira? Da ya la segunda naloxona, en el otro orificio de la nariz.
wake-second = Di la segunda
wake-since-after = Segunda naloxona dada hace { $minutes }
wake-since-stay = Sigue respirando por la persona hasta que llegue la ayuda.
wake-minutes = { $minutes } min { $seconds } s
wake-undo = Fue un error
wake-steps = Todos los pasos
